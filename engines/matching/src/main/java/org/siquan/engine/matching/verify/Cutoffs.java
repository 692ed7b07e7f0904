package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.List;

/** Recomputes the cutoffs of an outcome and checks published ones. O(choices × types). */
public final class Cutoffs {

    private final GivenRound round;
    private final PublishedOutcome outcome;
    private final Holding holding;

    private Cutoffs(GivenRound round, PublishedOutcome outcome, int threads) {
        this.round = round;
        this.outcome = outcome;
        holding = Holding.of(round, outcome, threads);
    }

    /**
     * The cutoffs of every open place and type, places in their order.
     *
     * @param outcome whose choices exist
     */
    public static List<Cutoff> of(GivenRound round, PublishedOutcome outcome, int threads) {
        return new Cutoffs(round, outcome, threads).list(threads);
    }

    /**
     * What is wrong with published cutoffs: that they are not those of the outcome, or that somebody above one is refused.
     *
     * @param published in the order of {@link #of}
     */
    public static List<Finding> findings(
            List<Cutoff> published, GivenRound round, PublishedOutcome outcome, int threads) {
        Cutoffs cutoffs = new Cutoffs(round, outcome, threads);
        Report report = new Report();
        List<Cutoff> right = cutoffs.list(threads);
        if (published.size() != right.size()) {
            report.add(
                    "cutoff",
                    "cutoffs",
                    "应有 %d 条，公布了 %d 条".formatted(right.size(), published.size()),
                    "must be %d, %d were published".formatted(right.size(), published.size()));
        }
        for (int i = 0; i < Math.min(right.size(), published.size()); i++) {
            Cutoff is = published.get(i);
            Cutoff must = right.get(i);
            if (!is.equals(must)) {
                report.add(
                        "cutoff",
                        must.place(),
                        "入班最低名次应为 %s，公布的是 %s".formatted(must, is),
                        "must be %s, was published as %s".formatted(must, is));
            }
        }
        report.with(cutoffs.passedOver(threads));
        return List.copyOf(report.kept());
    }

    private List<Cutoff> list(int threads) {
        Cells cells = round.cells();
        int[] above = above(threads);
        List<Cutoff> list = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (!outcome.closed(cells.place(cell))) {
                int last = holding.inCell(cell) == 0 ? 0 : above[cell] + 1;
                list.add(new Cutoff(
                        round.place(cells.place(cell)), round.types().get(cells.type(cell)), last, open(cell)));
            }
        }
        return list;
    }

    private boolean open(int cell) {
        for (int i = round.cells().firstBound(cell); i < round.cells().endOfBounds(cell); i++) {
            if (holding.full(round.cells().boundAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Per cell how many who chose the place and may enter it come before the last one in the cell. */
    private int[] above(int threads) {
        Wishes wishes = round.wishes();
        int types = round.types().size();
        List<int[]> parts = Ranges.each(round.applicants(), threads, (from, to) -> {
            int[] above = new int[round.cells().size()];
            for (int position = wishes.first(from), a = from; a < to; a++) {
                for (; position < wishes.end(a); position++) {
                    int place = wishes.place(position);
                    long key = wishes.eligible(position) ? round.key(a, position, place) : Long.MIN_VALUE;
                    for (int cell = place * types; cell < (place + 1) * types; cell++) {
                        above[cell] += holding.inCell(cell) > 0 && key > holding.last(cell) ? 1 : 0;
                    }
                }
            }
            return above;
        });
        int[] whole = parts.getFirst();
        for (int[] part : parts.subList(1, parts.size())) {
            for (int cell = 0; cell < whole.length; cell++) {
                whole[cell] += part[cell];
            }
        }
        return whole;
    }

    /** Those who come before the last one of their type, or wanted an open place, and have nothing as good. */
    private Report passedOver(int threads) {
        boolean[] open = new boolean[round.cells().size()];
        for (int cell = 0; cell < open.length; cell++) {
            open[cell] = open(cell);
        }
        Wishes wishes = round.wishes();
        return Report.all(Ranges.each(round.applicants(), threads, (from, to) -> {
            Report report = new Report();
            for (int a = from; a < to; a++) {
                int end = wishes.endOfBetter(a, outcome.choice(a));
                for (int position = wishes.first(a); position < end; position++) {
                    int place = wishes.place(position);
                    int cell = round.cells().cell(place, round.type(a));
                    boolean before = holding.inCell(cell) > 0 && round.key(a, position, place) > holding.last(cell);
                    if ((open[cell] || before) && wishes.eligible(position) && !outcome.closed(place)) {
                        report.add(
                                "cutoff",
                                round.applicant(a),
                                "名次在 %s 的入班最低名次之前，却没有进".formatted(round.place(place)),
                                "comes before the cutoff of %s but is not in it".formatted(round.place(place)));
                    }
                }
            }
            return report;
        }));
    }
}
