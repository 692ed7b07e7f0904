package org.siquan.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.siquan.engine.matching.MatchingProblem;

/** Compares two problems column by column. */
final class SameColumns {

    private SameColumns() {}

    static void check(String why, MatchingProblem expected, MatchingProblem found) {
        assertThat(found.places()).as(why).isEqualTo(expected.places());
        assertThat(found.teams()).as(why).isEqualTo(expected.teams());
        assertThat(found.applicants()).as(why).isEqualTo(expected.applicants());
        assertThat(found.choices().size()).as(why).isEqualTo(expected.choices().size());
        for (int a = 0; a < expected.applicants(); a++) {
            applicant(why + ", applicant " + a, expected, found, a);
        }
        assertThat(found.forest().types()).as(why).isEqualTo(expected.forest().types());
        assertThat(found.forest().nodes()).as(why).isEqualTo(expected.forest().nodes());
        for (int node = 0; node < expected.forest().nodes(); node++) {
            node(why + ", node " + node, expected, found, node);
        }
    }

    private static void applicant(String why, MatchingProblem expected, MatchingProblem found, int a) {
        assertThat(found.roster().id(a)).as(why).isEqualTo(expected.roster().id(a));
        assertThat(found.roster().tie(a)).as(why).isEqualTo(expected.roster().tie(a));
        assertThat(found.roster().type(a)).as(why).isEqualTo(expected.roster().type(a));
        assertThat(found.choices().first(a))
                .as(why)
                .isEqualTo(expected.choices().first(a));
        assertThat(found.choices().end(a)).as(why).isEqualTo(expected.choices().end(a));
        for (int i = expected.choices().first(a); i < expected.choices().end(a); i++) {
            int place = expected.choices().placeAt(i);
            assertThat(found.choices().placeAt(i)).as(why).isEqualTo(place);
            assertThat(found.choices().eligibleAt(i))
                    .as(why)
                    .isEqualTo(expected.choices().eligibleAt(i));
            assertThat(found.choices().tiedAt(i))
                    .as(why)
                    .isEqualTo(expected.choices().tiedAt(i));
            assertThat(found.refusal(i)).as(why).isEqualTo(expected.refusal(i));
            assertThat(found.scores().at(a, i, place))
                    .as(why)
                    .isEqualTo(expected.scores().at(a, i, place));
        }
    }

    private static void node(String why, MatchingProblem expected, MatchingProblem found, int node) {
        assertThat(found.forest().id(node)).as(why).isEqualTo(expected.forest().id(node));
        assertThat(found.forest().name(node))
                .as(why)
                .isEqualTo(expected.forest().name(node));
        assertThat(found.forest().kind(node))
                .as(why)
                .isEqualTo(expected.forest().kind(node));
        assertThat(found.forest().parent(node))
                .as(why)
                .isEqualTo(expected.forest().parent(node));
        assertThat(found.forest().crossed(node))
                .as(why)
                .isEqualTo(expected.forest().crossed(node));
        assertThat(found.forest().most(node))
                .as(why)
                .isEqualTo(expected.forest().most(node));
        assertThat(found.forest().least(node))
                .as(why)
                .isEqualTo(expected.forest().least(node));
        assertThat(found.forest().reserved(node))
                .as(why)
                .isEqualTo(expected.forest().reserved(node));
    }
}
