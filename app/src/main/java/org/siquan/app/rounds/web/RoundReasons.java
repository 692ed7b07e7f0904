package org.siquan.app.rounds.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.app.industry.OfferedClasses.OfferedClass;
import org.siquan.app.rounds.RoundResults;
import org.siquan.year.MatchingResult;

/** Why here and why not there, as the explanation draws it: each choice on a line of ranks. */
public record RoundReasons(List<Choice> choices) {

    public RoundReasons {
        choices = List.copyOf(choices);
    }

    /**
     * One choice on a line from rank 1 to a little beyond the last that matters.
     *
     * @param cutAt where the last rank placed stands, 0..100
     * @param meAt where the learner stands, 0..100
     */
    public record Choice(MatchingResult.Reason reason, boolean got, boolean scale, int cutAt, int meAt) {

        /** Labels near an end turn inwards. */
        public String side(int at) {
            return at > 72 ? "left" : at < 28 ? "right" : "";
        }

        /** How full a bound is, 0..100. */
        public int full(MatchingResult.Level level) {
            return level.most() == 0 ? 100 : Math.min(100, 100 * level.used() / level.most());
        }
    }

    static RoundReasons of(RoundResults.@Nullable Result result) {
        return new RoundReasons(
                result == null
                        ? List.of()
                        : result.reasons().stream().map(RoundReasons::choice).toList());
    }

    private static Choice choice(MatchingResult.Reason reason) {
        double end = Math.max(10, Math.max(reason.rank(), reason.cutoff()) * 1.15);
        return new Choice(
                reason,
                reason.outcome().equals("PLACED"),
                reason.rank() > 0 && reason.cutoff() > 0,
                (int) Math.round(100 * reason.cutoff() / end),
                (int) Math.round(100 * reason.rank() / end));
    }

    /** Name of the class that the result proposes; blank without one. */
    static String className(RoundResults.@Nullable Result result, List<OfferedClass> classes) {
        String id = result == null ? null : result.classId();
        return id == null
                ? ""
                : classes.stream()
                        .filter(c -> c.id().value().equals(id))
                        .map(OfferedClass::zh)
                        .findFirst()
                        .orElse(id);
    }
}
