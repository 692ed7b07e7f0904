package org.siquan.engine.matching.mechanism;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/**
 * What one unit of a place, quota or reserve is worth to the applicants of a solved round.
 *
 * @param node of the forest
 * @param seats of the place, most of the quota, or seats that the reserve keeps
 * @param used applicants placed under it; of a reserve those of its group in the place
 * @param more what one seat more changes; null if there cannot be one: a reserve of the whole place, or a round that the
 *     mechanism then refuses
 * @param less what one seat fewer changes; null if there is none to take, or the mechanism then refuses
 */
public record MarginalValue(
        int node,
        int seats,
        int used,
        @Nullable Effect more,
        @Nullable Effect less) {

    private static final Effect NOTHING = new Effect(0, 0, 0, 0);

    /** The most valuable seat first: most placed more, then best ranks; then what taking one away costs; then the node. */
    static final Comparator<MarginalValue> BY_VALUE = Comparator.comparing(
                    (MarginalValue value) -> orNothing(value.more), Effect.BEST_FIRST)
            .thenComparing(value -> orNothing(value.less), Effect.BEST_FIRST.reversed())
            .thenComparingInt(MarginalValue::node);

    /** True if one seat more or fewer changes nothing for anybody. */
    public boolean idle() {
        return orNothing(more).idle() && orNothing(less).idle();
    }

    private static Effect orNothing(@Nullable Effect effect) {
        return effect == null ? NOTHING : effect;
    }

    /**
     * How the applicants fare differently, all together.
     *
     * @param placed applicants with a place, more than before
     * @param ranks sum over all applicants of the rank of what they have, more than before; having no place counts as a rank
     *     behind the last choice, so that whoever gains makes the sum smaller
     * @param better applicants who do better
     * @param worse applicants who do worse
     */
    public record Effect(int placed, long ranks, int better, int worse) {

        static final Comparator<Effect> BEST_FIRST =
                Comparator.comparingInt(Effect::placed).reversed().thenComparingLong(Effect::ranks);

        /** True if nobody moves. */
        public boolean idle() {
            return better == 0 && worse == 0;
        }

        static Effect of(MatchingProblem problem, List<WhatIf.Move> moves) {
            long ranks = 0;
            int better = 0;
            for (WhatIf.Move move : moves) {
                ranks += rank(problem, move.applicant(), move.after())
                        - (long) rank(problem, move.applicant(), move.before());
                better += move.gains() ? 1 : 0;
            }
            return new Effect(WhatIf.placedMore(moves), ranks, better, moves.size() - better);
        }

        private static int rank(MatchingProblem problem, int applicant, int choice) {
            Choices choices = problem.choices();
            return choice == MatchingOutcome.NONE ? choices.end(applicant) - choices.first(applicant) + 1 : choice + 1;
        }
    }
}
