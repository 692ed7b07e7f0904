package org.siquan.engine.matching.verify;

/**
 * Whether a stable outcome is the best for every applicant among all stable ones: by every outcome of a small round, by the
 * certificate of {@link ImprovementCycle} in any, and by {@link StableRange} up to {@value #MOST_CHOICES} choices.
 */
final class BestCheck {

    static final int MOST_CHOICES = 4_000_000;

    private BestCheck() {}

    /** Looks at an outcome that is stable by priority and lottery. */
    static Report of(GivenRound round, PublishedOutcome outcome, Holding holding, Report remarks, int threads) {
        boolean minima = round.bounds().stream().anyMatch(bound -> bound.least() > 0);
        boolean nested = round.cells().nested(round.bounds());
        if (!nested || minima || round.wishes().anyTied() || !round.teams().isEmpty()) {
            remarks.add(
                    "best",
                    "outcome",
                    "名额交叉、有下限、志愿并列或有结对学生时，没有“对每人最好”的定理可用，未核对",
                    "bounds cross, or there are minima, tied choices or teams: no theorem says who is best off; not checked");
            return new Report();
        }
        Report report = ImprovementCycle.of(round, outcome, holding, threads);
        if (EveryStable.fewEnough(round)) {
            report.with(EveryStable.better(round, outcome));
        }
        if (round.wishes().size() <= MOST_CHOICES) {
            report.with(StableRange.of(round, outcome, holding));
        }
        return report;
    }
}
