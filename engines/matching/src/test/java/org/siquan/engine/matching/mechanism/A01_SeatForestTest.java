package org.siquan.engine.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.engine.matching.QuotaForestBuilder;

/** One offer after the other: what the forest holds is the best of all sets of the offers so far, found by trying them. */
class A01_SeatForestTest {

    private static final List<Set<String>> TYPES = List.of(Set.of(), Set.of("冀"), Set.of("京"));
    private static final int PLACES = 4;

    private record Offer(int cell, long key) {}

    private final List<Offer> offers = new ArrayList<>();

    @Test
    void keepsTheBestSetUnderNestedBounds() {
        assertThat(differences(2_000, false, false)).isEmpty();
    }

    @Test
    void fillsReservesFirstAndThenChoosesByPriority() {
        assertThat(differences(3_000, true, false)).isEmpty();
    }

    @Test
    void keepsSeatsFreeForMinimaThatOthersCanStillFill() {
        assertThat(differences(3_000, false, true)).isEmpty();
    }

    /** Seeds at which the forest held something else than the best set. */
    private List<String> differences(int markets, boolean reserves, boolean minima) {
        List<String> found = new ArrayList<>();
        for (long seed = 0; seed < markets; seed++) {
            RandomGenerator random = new Seed(seed).generator("forest");
            QuotaForest forest = forest(random, reserves, minima);
            SeatForest seats = new SeatForest(forest, 9, Protection.reserves(forest), false);
            offers.clear();
            for (int i = 0; i < 8; i++) {
                int cell = forest.cell(random.nextInt(PLACES), random.nextInt(TYPES.size()));
                long key = random.nextInt(1_000) * 10L + i;
                boolean hopeless = seats.hopeless(cell, key);
                long leaves = seats.offer(cell, key);
                offers.add(new Offer(cell, key));
                if (hopeless && leaves != key) {
                    found.add("seed %d: called hopeless, but kept".formatted(seed));
                }
                if (!held(forest, seats).equals(best(forest))) {
                    found.add("seed %d after offer %d: %s instead of %s"
                            .formatted(seed, i, held(forest, seats), best(forest)));
                    break;
                }
            }
        }
        return found;
    }

    private static QuotaForest forest(RandomGenerator random, boolean reserves, boolean minima) {
        QuotaForestBuilder builder = new QuotaForestBuilder(TYPES);
        int[] most = new int[PLACES];
        for (int p = 0; p < PLACES; p++) {
            most[p] = random.nextInt(4);
            builder.place("P" + p, "P" + p, most[p]);
        }
        for (int p = 0; p < PLACES; p++) {
            BitSet one = new BitSet();
            one.set(p);
            if (random.nextBoolean()) {
                builder.quota("s" + p, "s" + p, 0, random.nextInt(3), one, "冀");
            }
            if (reserves && random.nextBoolean()) {
                builder.reserve(
                        "r" + p, "r" + p, p, random.nextBoolean() ? "京" : "冀", random.nextInt(1 + most[p]), false);
            }
            if (minima && most[p] > 0 && random.nextInt(3) == 0) {
                builder.quota("m" + p, "m" + p, 1, most[p], one, null);
            }
        }
        BitSet order = new BitSet();
        order.set(0, 2);
        int bound = random.nextInt(4);
        builder.quota("order", "order", minima && bound > 1 && most[0] + most[1] > 1 ? 1 : 0, bound, order, null);
        BitSet all = new BitSet();
        all.set(0, PLACES);
        builder.quota("park", "park", 0, minima ? 4 + random.nextInt(4) : random.nextInt(7), all, null);
        return builder.complaints().isEmpty() ? builder.build() : forest(random, reserves, minima);
    }

    private static Set<Long> held(QuotaForest forest, SeatForest seats) {
        Set<Long> held = new TreeSet<>(Comparator.reverseOrder());
        for (int node = 0; node < forest.nodes(); node++) {
            for (int i = 0; i < seats.holders().size(node); i++) {
                held.add(seats.holders().at(node, i));
            }
        }
        return held;
    }

    /** Tries every set: most reserved seats filled, then the better key at the first difference, best keys first. */
    private Set<Long> best(QuotaForest forest) {
        List<Offer> sorted = new ArrayList<>(offers);
        sorted.sort(Comparator.comparingLong((Offer offer) -> -offer.key()));
        int bestFilled = -1;
        int best = 0;
        for (int set = 0; set < 1 << sorted.size(); set++) {
            int filled = filled(forest, sorted, set);
            if (filled > bestFilled
                    || (filled == bestFilled
                            && Integer.reverse(set) + Integer.MIN_VALUE > Integer.reverse(best) + Integer.MIN_VALUE)) {
                bestFilled = filled;
                best = set;
            }
        }
        Set<Long> keys = new TreeSet<>(Comparator.reverseOrder());
        for (int i = 0; i < sorted.size(); i++) {
            if ((best & (1 << i)) != 0) {
                keys.add(sorted.get(i).key());
            }
        }
        return keys;
    }

    /** Reserved seats that a set fills; -1 if it breaks a bound, or leaves no room for a minimum. */
    private static int filled(QuotaForest forest, List<Offer> sorted, int set) {
        int[] count = new int[forest.nodes()];
        for (int i = 0; i < sorted.size(); i++) {
            if ((set & (1 << i)) != 0) {
                count[sorted.get(i).cell()]++;
            }
        }
        int filled = 0;
        int[] parts = new int[forest.nodes()];
        int[] total = new int[forest.nodes()];
        for (int node : forest.outwards()) {
            total[node] += count[node];
            int used = Math.max(forest.least(node), parts[node] + count[node]);
            if (used > forest.most(node)) {
                return -1;
            }
            filled += Math.min(total[node], forest.reserved(node));
            if (forest.parent(node) != QuotaForest.NONE) {
                parts[forest.parent(node)] += used;
                total[forest.parent(node)] += total[node];
            }
        }
        return filled;
    }
}
