package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * Recomputes from what was given and what was published whether an outcome is right: shape, eligibility, every upper bound,
 * every minimum and hard reserve, opening, teams, and whatever it {@link Claims}. It takes nothing from the engine.
 *
 * @implNote serial dictatorship and stable outcomes: one pass over the choices up to the one taken, after a preparation per
 *     place and type (see {@link Exchange}); one more pass where the best stable outcome is claimed (see {@link
 *     ImprovementCycle}). The answer is the same for every number of threads.
 */
public final class MatchingVerifier {

    private MatchingVerifier() {}

    /** {@link #verify(GivenRound, PublishedOutcome, Claims, int)} on one thread. */
    public static Verdict verify(GivenRound round, PublishedOutcome outcome, Claims claims) {
        return verify(round, outcome, claims, 1);
    }

    /**
     * Everything wrong with the outcome.
     *
     * @param claims what it is held to beside the bounds
     * @param threads &ge; 1
     */
    public static Verdict verify(GivenRound round, PublishedOutcome outcome, Claims claims, int threads) {
        Report shape = PlacementCheck.shape(round, outcome);
        if (shape.found() > 0) {
            return verdict(List.of(shape), new Report());
        }
        List<Report> reports = new ArrayList<>();
        reports.add(PlacementCheck.eligibility(round, outcome, threads));
        Holding holding = Holding.of(round, outcome, threads);
        reports.add(BoundCheck.of(round, outcome, holding));
        reports.add(TeamCheck.of(round, outcome));
        if (claims.stability() != Claims.Stability.NONE) {
            reports.add(new StabilityCheck(round, outcome, holding, claims.stability()).run(threads));
        }
        Report remarks = new Report();
        Report groups = ClosedGroups.of(round, outcome, holding);
        if (claims.closedStay()) {
            reports.add(groups);
        } else {
            remarks.with(groups);
        }
        if (claims.best() && reports.stream().allMatch(report -> report.found() == 0)) {
            reports.add(BestCheck.of(round, outcome, holding, remarks, threads));
        }
        return verdict(reports, remarks);
    }

    private static Verdict verdict(List<Report> reports, Report remarks) {
        return new Verdict(
                reports.stream().flatMap(report -> report.kept().stream()).toList(),
                reports.stream().mapToLong(Report::found).sum(),
                remarks.kept());
    }
}
