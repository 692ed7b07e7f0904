package org.siquan.year;

import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.explain.Explanation;
import org.siquan.engine.matching.explain.Explanations;
import org.siquan.engine.matching.mechanism.Mechanism;

/**
 * What would have become of a choice behind the one that succeeded, had the learner ranked it first and nobody else changed
 * anything. The cutoff cannot tell: the seat that the learner leaves sets off exchanges that may end at that class. So the
 * mechanism runs again for each such choice, and the answer is exact for the classes that open; whether others would then
 * open or close is left out, as in {@link org.siquan.engine.matching.mechanism.WhatIf}.
 *
 * <p>Where that would be too many runs for a park's computer, there is no answer.
 */
final class FirstInstead {

    /** Choices that all runs together may look at: about a minute of one core. */
    private static final long MOST_WORK = 1_000_000_000L;

    private final MatchingProblem problem;
    private final MatchingOutcome outcome;
    private final Mechanism mechanism;
    private final RunControl control;
    private final boolean affordable;

    /** @param mechanism what the outcome comes from once it is known which classes open */
    FirstInstead(MatchingProblem problem, MatchingOutcome outcome, Mechanism mechanism, RunControl control) {
        this.problem = problem;
        this.outcome = outcome;
        this.mechanism = mechanism;
        this.control = new RunControl(control.seed(), control.budget(), Progress.NONE, control.cancellation());
        affordable = questions() * problem.choices().size() <= MOST_WORK;
    }

    private long questions() {
        long questions = 0;
        for (int a = 0; a < problem.applicants(); a++) {
            int taken = outcome.choice(a);
            int made = problem.choices().end(a) - problem.choices().first(a);
            questions += taken == MatchingOutcome.NONE ? 0 : made - taken - 1;
        }
        return questions;
    }

    /**
     * One sentence about a choice behind the one that succeeded; {@link Text#NONE} for others, for classes that do not open,
     * and where it costs too much.
     */
    Text of(int applicant, Explanation choice) {
        if (!affordable || choice.kind() != Explanation.Kind.EARLIER_CHOICE || closed(applicant, choice)) {
            return Text.NONE;
        }
        MatchingProblem other = problem.preferring(applicant, choice.choice());
        MatchingOutcome then = mechanism.match(other, outcome.closed(), control);
        return then.choice(applicant) == 0
                ? enters(choice)
                : refused(new Explanations(other, then).explain(applicant).getFirst());
    }

    private boolean closed(int applicant, Explanation choice) {
        return outcome.closed(problem.choices().placeAt(problem.choices().first(applicant) + choice.choice()));
    }

    /** With the cutoff as it is, where the learner's rank lies within it; else seats stayed empty or became so. */
    private static Text enters(Explanation choice) {
        return choice.rank() <= choice.cutoff()
                ? new Text(
                        "若把它排到最前，也可以入班（入班最低名次 %d，本人名次 %d）。".formatted(choice.cutoff(), choice.rank()),
                        "Ranked first, it would have been yours (last rank placed %d, your rank %d)."
                                .formatted(choice.cutoff(), choice.rank()))
                : new Text(
                        "若把它排到最前，也可以入班（本人名次 %d，有名额）。".formatted(choice.rank()),
                        "Ranked first, it would have been yours (your rank %d, with a seat to spare)."
                                .formatted(choice.rank()));
    }

    /** @param then how the choice fares when it is ranked first: what stands in the way, and its cutoff */
    private static Text refused(Explanation then) {
        return new Text(
                "若把它排到最前，也不能入班：“%s”会满，入班最低名次 %d，本人名次 %d。"
                        .formatted(then.binding().name(), then.cutoff(), then.rank()),
                "Ranked first, it would still have been out of reach: \"%s\" would be full, last rank placed %d, your rank %d."
                        .formatted(then.binding().name(), then.cutoff(), then.rank()));
    }
}
