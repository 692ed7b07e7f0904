package org.siquan.engine.matching.verify;

/** Whether every bound holds, and open and closed places are rightly so. O(bounds). */
final class BoundCheck {

    private BoundCheck() {}

    static Report of(GivenRound round, PublishedOutcome outcome, Holding holding) {
        Report report = new Report();
        for (int b = 0; b < round.bounds().size(); b++) {
            bound(report, round.bounds().get(b), holding.in(b));
        }
        for (int p = 0; p < round.places(); p++) {
            opening(report, round, p, holding.in(p), outcome.closed(p));
        }
        return report;
    }

    private static void bound(Report report, Bound bound, int held) {
        if (held > bound.most()) {
            boolean hard = bound.kind() == Bound.Kind.HARD_RESERVE;
            report.add(
                    hard ? "hard-reserve" : "bound",
                    bound.id(),
                    hard
                            ? "硬性预留“%s”只给其他人留 %d 个名额，却有 %d 人".formatted(bound.name(), bound.most(), held)
                            : "“%s”超出上限：%d > %d".formatted(bound.name(), held, bound.most()),
                    hard
                            ? "hard reserve \"%s\" leaves %d seats to others, but %d hold one"
                                    .formatted(bound.name(), bound.most(), held)
                            : "\"%s\" is over its bound: %d > %d".formatted(bound.name(), held, bound.most()));
        }
        if (held < bound.least()) {
            report.add(
                    "minimum",
                    bound.id(),
                    "“%s”低于下限：%d < %d".formatted(bound.name(), held, bound.least()),
                    "\"%s\" is below its minimum: %d < %d".formatted(bound.name(), held, bound.least()));
        }
    }

    private static void opening(Report report, GivenRound round, int place, int held, boolean closed) {
        int least = round.opensFrom(place);
        if (!closed && held < least) {
            report.add(
                    "opening",
                    round.place(place),
                    "开班需 %d 人，只有 %d 人却开班".formatted(least, held),
                    "opens with %d applicants, needs %d".formatted(held, least));
        }
        if (closed && least == 0) {
            report.add("opening", round.place(place), "没有开班下限却未开班", "is closed although it needs no number to open");
        }
    }
}
