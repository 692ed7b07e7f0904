package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.mechanism.TeamDeferredAcceptance;
import org.siquan.engine.matching.team.TeamMarket;

/** A problem without some of its applicants. */
class A04_RemainingTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);

    @Test
    void columnsOfThoseWhoStayAreTheirsAndTheLotteryKeepsItsOrder() {
        Choices choices = Choices.lists(new int[] {0, 2, 3, 5}, new int[] {0, 1, 1, 1, 0}, 2, new long[] {0b01000})
                .tied(new long[] {0b10000});
        QuotaForest forest = new QuotaForestBuilder(List.of(Set.of(), Set.of("冀")))
                .place("P", "P", 1)
                .place("Q", "Q", 1)
                .build();
        MatchingProblem all = MatchingProblem.of(
                Roster.of(List.of("a", "b", "c"), new byte[] {0, 1, 1}, new int[] {2, 1, 0}),
                List.of(new Place("P", "P", 0, 1), new Place("Q", "Q", 0, 1)),
                choices,
                Scores.weighted(new short[][] {{7, 8, 9}}, new int[] {1, 10}),
                forest,
                Map.of(3, Text.same("barred")));

        MatchingProblem left = all.without(of(1));

        assertThat(left.roster().ids()).containsExactly("a", "c");
        assertThat(left.roster().type(1)).isEqualTo(1);
        assertThat(left.roster().tie(0)).isEqualTo(1);
        assertThat(left.roster().tie(1)).isZero();
        assertThat(left.choices().first(1)).isEqualTo(2);
        assertThat(left.choices().end(1)).isEqualTo(4);
        assertThat(left.choices().placeAt(2)).isEqualTo(1);
        assertThat(left.choices().eligibleAt(2)).isFalse();
        assertThat(left.refusal(2)).isEqualTo(Text.same("barred"));
        assertThat(left.choices().tiedAt(3)).isTrue();
        assertThat(left.scores().at(1, 2, 1)).isEqualTo(90);
        assertThat(left.scores().at(1, 3, 0)).isEqualTo(9);
        assertThat(all.without(new BitSet())).isSameAs(all);
    }

    @Test
    void teamsGoOnWithTheMembersTheyHaveLeft() {
        int smaller = 0;
        for (long seed = 0; seed < 200; seed++) {
            TeamMarket market = TeamMarket.random(seed);
            for (int a = 0; a < market.applicants().size(); a++) {
                TeamMarket left = without(market, market.applicants().get(a).id());
                MatchingProblem problem = market.problem().without(of(a));

                smaller += market.teams().equals(left.teams()) ? 0 : 1;
                assertThat(problem.teams())
                        .as("seed %d", seed)
                        .isEqualTo(left.problem().teams());
                assertThat(new TeamDeferredAcceptance().match(problem, CONTROL).hash())
                        .as("seed %d without %d", seed, a)
                        .isEqualTo(new TeamDeferredAcceptance()
                                .match(left.problem(), CONTROL)
                                .hash());
            }
        }
        assertThat(smaller).isGreaterThan(100);
    }

    private static TeamMarket without(TeamMarket market, String gone) {
        Map<String, List<String>> teams = new TreeMap<>();
        market.teams().forEach((team, members) -> {
            List<String> left = new ArrayList<>(members);
            left.remove(gone);
            if (left.size() > 1) {
                teams.put(team, left);
            }
        });
        List<Applicant> applicants = market.applicants().stream()
                .filter(applicant -> !applicant.id().equals(gone))
                .toList();
        return new TeamMarket(market.places(), applicants, teams);
    }

    private static BitSet of(int applicant) {
        BitSet set = new BitSet();
        set.set(applicant);
        return set;
    }
}
