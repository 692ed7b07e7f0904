package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.explain.Explanation;
import org.siquan.engine.matching.explain.Explanations;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;

/** A choice behind the one that succeeded, had it been ranked first. */
@Tag("S4")
class FirstInsteadTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);

    @Test
    void whoLiesWithinTheCutoffGetsItWhereNobodyComesBack() {
        MatchingProblem problem = market(
                applicant("me", 1, Choice.of("A", 5), Choice.of("C", 9)),
                applicant("other", 2, Choice.of("C", 1), Choice.of("D", 1)));

        assertThat(said(problem).zh()).isEqualTo("若把它排到最前，也可以入班（入班最低名次 2，本人名次 1）。");
    }

    @Test
    void whoLiesBehindTheCutoffGetsItWhereASeatStayedEmpty() {
        MatchingProblem problem = MatchingProblem.builder()
                .place(new Place("A", "a", 0, 1))
                .place(new Place("C", "c", 0, 2))
                .applicant(applicant("me", 1, Choice.of("A", 5), Choice.of("C", 1)))
                .applicant(applicant("other", 2, Choice.of("C", 9)))
                .build();

        assertThat(said(problem).zh()).isEqualTo("若把它排到最前，也可以入班（本人名次 2，有名额）。");
    }

    /** The one whom they displace displaces another from D, who ranks higher at C and takes the seat back. */
    @Test
    void whoLiesWithinTheCutoffDoesNotGetItWhereTheExchangesComeBack() {
        MatchingProblem problem = market(
                applicant("me", 1, Choice.of("A", 5), Choice.of("C", 5)),
                applicant("j", 2, Choice.of("C", 1), Choice.of("D", 9)),
                applicant("k", 3, Choice.of("D", 1), Choice.of("C", 9)));
        Explanation before =
                new Explanations(problem, outcome(problem)).explain(0).get(1);

        assertThat(before.rank()).as("within the cutoff").isLessThan(before.cutoff());
        assertThat(said(problem).zh()).isEqualTo("若把它排到最前，也不能入班：“c”会满，入班最低名次 1，本人名次 2。");
        assertThat(said(problem).en()).contains("still have been out of reach", "\"c\"");
    }

    @Test
    void nothingIsSaidOfTheChoiceThatSucceededOrOfOneThatMayNotBeTaken() {
        MatchingProblem problem = MatchingProblem.builder()
                .place(new Place("A", "a", 0, 1))
                .place(new Place("C", "c", 0, 1))
                .applicant(applicant("me", 1, Choice.of("A", 5), new Choice("C", 5, Text.same("major"))))
                .build();
        MatchingOutcome outcome = outcome(problem);
        FirstInstead instead = new FirstInstead(problem, outcome, new DeferredAcceptance(), CONTROL);

        assertThat(new Explanations(problem, outcome).explain(0))
                .allMatch(choice -> instead.of(0, choice).equals(Text.NONE));
    }

    private static Text said(MatchingProblem problem) {
        MatchingOutcome outcome = outcome(problem);
        return new FirstInstead(problem, outcome, new DeferredAcceptance(), CONTROL)
                .of(0, new Explanations(problem, outcome).explain(0).get(1));
    }

    private static MatchingOutcome outcome(MatchingProblem problem) {
        return new DeferredAcceptance().match(problem, CONTROL);
    }

    private static MatchingProblem market(Applicant... applicants) {
        var builder = MatchingProblem.builder()
                .place(new Place("A", "a", 0, 1))
                .place(new Place("C", "c", 0, 1))
                .place(new Place("D", "d", 0, 1));
        List.of(applicants).forEach(builder::applicant);
        return builder.build();
    }

    private static Applicant applicant(String id, long tie, Choice... choices) {
        return new Applicant(id, "", tie, List.of(choices));
    }
}
