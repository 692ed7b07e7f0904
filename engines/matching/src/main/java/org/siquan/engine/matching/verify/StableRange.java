package org.siquan.engine.matching.verify;

import java.util.BitSet;

/**
 * What holds between a best stable outcome and the worst one, where bounds nest and nothing asks for minima, ties or teams.
 * Stable outcomes form a lattice whose ends are the best and the worst for all applicants at once, so nobody is worse off in
 * the published outcome than in {@link PlaceProposing}'s. The same applicants have a place in every stable outcome, and each
 * outermost bound (a place, where only seats bound) is held by as many: the rural hospitals theorem in the form of Hatfield
 * and Milgrom 2005, theorem 8, doi:10.1257/0002828054825466, each outermost bound being one hospital with a substitutable
 * choice that obeys the law of aggregate demand; for seats alone Roth 1986, doi:10.2307/1913160.
 */
final class StableRange {

    private StableRange() {}

    /** Compares an outcome that is stable and claims to be the best. */
    static Report of(GivenRound round, PublishedOutcome outcome, Holding holding) {
        PublishedOutcome worst = PlaceProposing.run(round, outcome.closed());
        Report report = new Report();
        for (int a = 0; a < round.applicants(); a++) {
            int has = outcome.choice(a);
            int had = worst.choice(a);
            if (has < 0 != had < 0) {
                report.add(
                        "range",
                        round.applicant(a),
                        "在一个稳定结果里入班、在另一个里没有，与定理不符",
                        "has a place in one stable outcome and none in another, against the theorem");
            } else if (has > had) {
                report.add(
                        "range",
                        round.applicant(a),
                        "第 %d 志愿，不如对各班最有利的稳定结果（第 %d 志愿）".formatted(has + 1, had + 1),
                        "has choice %d, worse than in the stable outcome that is best for the places (choice %d)"
                                .formatted(has + 1, had + 1));
            }
        }
        fills(report, round, holding, Holding.of(round, worst, 1));
        return report;
    }

    private static void fills(Report report, GivenRound round, Holding best, Holding worst) {
        BitSet outermost = outermost(round);
        outermost.stream()
                .filter(bound -> best.in(bound) != worst.in(bound))
                .forEach(bound -> report.add(
                        "range",
                        round.bounds().get(bound).id(),
                        "人数与另一个稳定结果不同：%d 与 %d".formatted(best.in(bound), worst.in(bound)),
                        "holds %d here and %d in another stable outcome".formatted(best.in(bound), worst.in(bound))));
    }

    /** Bounds that lie within no other. */
    private static BitSet outermost(GivenRound round) {
        Cells cells = round.cells();
        BitSet outermost = new BitSet();
        for (int cell = 0; cell < cells.size(); cell++) {
            int largest = -1;
            for (int i = cells.firstBound(cell); i < cells.endOfBounds(cell); i++) {
                int bound = cells.boundAt(i);
                boolean larger = largest < 0
                        || round.bounds().get(bound).cells()
                                > round.bounds().get(largest).cells();
                largest = larger ? bound : largest;
            }
            if (largest >= 0) {
                outermost.set(largest);
            }
        }
        return outermost;
    }
}
