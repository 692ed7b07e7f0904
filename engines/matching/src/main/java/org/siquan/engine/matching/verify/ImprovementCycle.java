package org.siquan.engine.matching.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A certificate that a stable outcome X is the best for every applicant among all stable outcomes, for bounds that nest.
 *
 * <p>Call D the seats that somebody wants more than the one they have. If a holder x left, the places would take the best
 * of D that then fits; say r(x), wanted by applicant b. Lead an arrow from x to the seat that b holds (to nowhere if b has
 * none). <b>X is best for the applicants if and only if the arrows make no circle.</b>
 *
 * <p>Proof. C is what the places choose from offers; it is substitutable and obeys the law of aggregate demand, and X =
 * C(X ∪ D). (1) A circle through the holders M leads to a better stable outcome: each r(x) is in C((X − x) ∪ D), so by
 * substitutability in C((X − M) ∪ D), and so is X − M; that choice is no larger than X, so it is X' = X − M + r(M). Everybody
 * in M has something better, and whatever is wanted more than X' lies in D and is not chosen beside X': it is stable. (2) Let
 * Y be stable and better. The same applicants have a seat in X and Y (Hatfield and Milgrom 2005, theorem 8). Take x in X − Y.
 * Then Y ⊆ (X − x) ∪ D and |Y| = |X|, so r(x) exists. If its applicant had the same seat in X and Y, r(x) would be wanted
 * more than Y and chosen beside Y, against Y's stability. So the arrow from x leads to another seat of X − Y; following
 * arrows within that finite set closes a circle. For places with seats alone the circles are the rotations of Gusfield and
 * Irving (The Stable Marriage Problem, 1989, chapter 2).
 *
 * @implNote one pass over the choices before the one taken, then as {@link Exchange}; x and y in one cell share r
 */
final class ImprovementCycle {

    private static final int MOST_NAMED = 5;

    private final GivenRound round;
    private final PublishedOutcome outcome;
    private final Exchange exchange;
    /** Per cell, the best of D there: its key, and who wants it. */
    private final long[] wantedKey;

    private final int[] wantedBy;
    /** Per cell, who would take the seat of a holder who left. */
    private final int[] heir;

    private ImprovementCycle(GivenRound round, PublishedOutcome outcome, Holding holding) {
        this.round = round;
        this.outcome = outcome;
        exchange = new Exchange(round, holding, Claims.Stability.BY_LOTTERY);
        int cells = round.cells().size();
        wantedKey = new long[cells];
        Arrays.fill(wantedKey, Exchange.ALWAYS);
        wantedBy = none(cells);
        heir = none(cells);
    }

    private static int[] none(int size) {
        int[] array = new int[size];
        Arrays.fill(array, PublishedOutcome.NONE);
        return array;
    }

    /** Looks for circles in an outcome that is stable by priority and lottery. */
    static Report of(GivenRound round, PublishedOutcome outcome, Holding holding, int threads) {
        List<ImprovementCycle> parts = Ranges.each(round.applicants(), threads, (from, to) -> {
            ImprovementCycle part = new ImprovementCycle(round, outcome, holding);
            part.want(from, to);
            return part;
        });
        ImprovementCycle whole = parts.getFirst();
        parts.subList(1, parts.size()).forEach(whole::merge);
        whole.inherit();
        return whole.circles();
    }

    private void want(int from, int to) {
        Wishes wishes = round.wishes();
        for (int a = from; a < to; a++) {
            int end = wishes.endOfBetter(a, outcome.choice(a));
            for (int position = wishes.first(a); position < end; position++) {
                int place = wishes.place(position);
                if (wishes.eligible(position) && !outcome.closed(place)) {
                    want(round.cells().cell(place, round.type(a)), round.key(a, position, place), a);
                }
            }
        }
    }

    private void want(int cell, long key, int applicant) {
        if (key > wantedKey[cell]) {
            wantedKey[cell] = key;
            wantedBy[cell] = applicant;
        }
    }

    private void merge(ImprovementCycle part) {
        for (int cell = 0; cell < wantedKey.length; cell++) {
            want(cell, part.wantedKey[cell], part.wantedBy[cell]);
        }
    }

    private void inherit() {
        int cells = round.cells().size();
        int[] gains = new int[cells];
        long[] keys = new long[cells];
        for (int newcomer : rivals()) {
            long key = wantedKey[newcomer];
            exchange.makeRoom(newcomer, exchange.fullAround(newcomer), (holder, gain) -> {
                boolean better = heir[holder] == PublishedOutcome.NONE
                        || gain > gains[holder]
                        || (gain == gains[holder] && key > keys[holder]);
                if (better) {
                    gains[holder] = gain;
                    keys[holder] = key;
                    heir[holder] = wantedBy[newcomer];
                }
                return true;
            });
        }
    }

    /** Cells that somebody wants; of cells alike in all that counts only the one with the best. */
    private List<Integer> rivals() {
        List<Integer> rivals = new ArrayList<>();
        Map<List<Integer>, Integer> best = new HashMap<>();
        for (int cell = 0; cell < wantedBy.length; cell++) {
            if (wantedBy[cell] == PublishedOutcome.NONE) {
                continue;
            }
            if (exchange.nothingOwn(cell)) {
                List<Integer> full =
                        Arrays.stream(exchange.fullAround(cell)).boxed().toList();
                best.merge(full, cell, (a, b) -> wantedKey[a] >= wantedKey[b] ? a : b);
            } else {
                rivals.add(cell);
            }
        }
        rivals.addAll(best.values());
        return rivals;
    }

    private Report circles() {
        Report report = new Report();
        int[] walk = new int[heir.length];
        for (int start = 0; start < heir.length; start++) {
            int cell = start;
            while (cell >= 0 && walk[cell] == 0) {
                walk[cell] = start + 1;
                cell = next(cell);
            }
            if (cell >= 0 && walk[cell] == start + 1) {
                report(report, cell);
            }
        }
        return report;
    }

    private int next(int cell) {
        int applicant = heir[cell];
        if (applicant < 0 || outcome.choice(applicant) < 0) {
            return PublishedOutcome.NONE;
        }
        return round.cells().cell(round.wished(applicant, outcome.choice(applicant)), round.type(applicant));
    }

    private void report(Report report, int circle) {
        List<String> ids = new ArrayList<>();
        int cell = circle;
        do {
            ids.add(round.applicant(heir[cell]));
            cell = next(cell);
        } while (cell != circle);
        String named = String.join(" ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
        report.add(
                "best",
                ids.getFirst(),
                "另一个稳定结果对 %d 人更好、对其他人无损：%s".formatted(ids.size(), named),
                "another stable outcome is better for %d and worse for nobody: %s".formatted(ids.size(), named));
    }
}
