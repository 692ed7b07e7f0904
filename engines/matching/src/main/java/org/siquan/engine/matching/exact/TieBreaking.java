package org.siquan.engine.matching.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.engine.matching.QuotaForestBuilder;
import org.siquan.engine.matching.Roster;
import org.siquan.engine.matching.Scores;
import org.siquan.engine.matching.mechanism.KiralyApproximation;

/**
 * A large weakly stable matching by trying tie-breakings: Király's mechanism runs under one lottery after the other, each a
 * few exchanges away from the best so far, and an outcome that seats no fewer becomes the next start. What it finds is only
 * a start for the exact search and a lower bound. Not thread-safe.
 */
final class TieBreaking {

    private static final int ROUNDS = 500;
    /** Rounds where {@link #NEAR} more would meet the upper bound, which spares the proof. */
    private static final int ROUNDS_NEAR = 30_000;

    private static final int NEAR = 3;
    /** Pairs that all rounds together may look at, roughly; one round is always made. */
    private static final int WORK = 60_000_000;

    private static final int MOST_EXCHANGES = 8;

    private final TiedInstance instance;
    private final RunControl control;
    private final RandomGenerator random;
    private final List<String> ids;
    private final List<Place> places;
    private final QuotaForest forest;
    private final Choices choices;
    private final Scores scores;
    private final KiralyApproximation kiraly = new KiralyApproximation();
    private MatchingOutcome best;
    private int placed;
    private long looked;

    TieBreaking(TiedInstance instance, RunControl control) {
        this.instance = instance;
        this.control = new RunControl(control.seed(), control.budget(), Progress.NONE, control.cancellation());
        random = control.seed().generator("max-hrt.ties");
        ids = IntStream.range(0, instance.residents()).mapToObj(String::valueOf).toList();
        places = IntStream.range(0, instance.hospitals())
                .mapToObj(h -> new Place(String.valueOf(h), "", 0, instance.seats(h)))
                .toList();
        QuotaForestBuilder seats = new QuotaForestBuilder(List.of(Set.of()));
        places.forEach(place -> seats.place(place.id(), place.name(), place.most()));
        forest = seats.build();
        int pairs = instance.pairs();
        int[] first = IntStream.rangeClosed(0, instance.residents())
                .map(r -> r < instance.residents() ? instance.first(r) : pairs)
                .toArray();
        choices = Choices.lists(
                first, IntStream.range(0, pairs).map(instance::hospital).toArray(), instance.hospitals(), null);
        scores = Scores.listed(
                IntStream.range(0, pairs).map(p -> -1 - instance.level(p)).toArray());
        best = drawn(order());
        placed = best.placed();
    }

    private int[] order() {
        return IntStream.range(0, instance.residents()).toArray();
    }

    private MatchingOutcome drawn(int[] tie) {
        MatchingProblem problem = MatchingProblem.of(Roster.of(ids, null, tie), places, choices, scores, forest);
        MatchingOutcome outcome = kiraly.match(problem, new BitSet(), control);
        looked += outcome.proposals();
        return outcome;
    }

    /**
     * Tries until so many are seated or the work is done.
     *
     * @throws CancellationException if the run was cancelled
     */
    TieBreaking upTo(int enough) {
        int affordable = Math.max(1, WORK / Math.max(1, instance.pairs()));
        int[] tie = order();
        for (int round = 0; round < affordable && placed < enough; round++) {
            if (round >= (enough - placed <= NEAR ? ROUNDS_NEAR : ROUNDS)) {
                break;
            }
            int[] next = exchanged(tie);
            MatchingOutcome outcome = drawn(next);
            if (outcome.placed() >= placed) {
                tie = next;
                best = outcome;
                placed = outcome.placed();
            }
        }
        return this;
    }

    private int[] exchanged(int[] tie) {
        int[] next = Arrays.copyOf(tie, tie.length);
        for (int e = random.nextInt(MOST_EXCHANGES) + 1; e > 0; e--) {
            int a = random.nextInt(tie.length);
            int b = random.nextInt(tie.length);
            int kept = next[a];
            next[a] = next[b];
            next[b] = kept;
        }
        return next;
    }

    int placed() {
        return placed;
    }

    /** Pairs looked at. */
    long looked() {
        return looked;
    }

    /** The pairs that are matched. */
    BitSet matched() {
        BitSet matched = new BitSet();
        for (int r = 0; r < instance.residents(); r++) {
            if (best.choice(r) != MatchingOutcome.NONE) {
                matched.set(instance.first(r) + best.choice(r));
            }
        }
        return matched;
    }
}
