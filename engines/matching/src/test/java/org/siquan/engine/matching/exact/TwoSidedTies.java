package org.siquan.engine.matching.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;

/** Small instances with ties on both sides, and all their weakly stable matchings as sets of origins. */
final class TwoSidedTies {

    private final TiedInstance instance;
    private final List<BitSet> found = new ArrayList<>();

    private TwoSidedTies(TiedInstance instance) {
        this.instance = instance;
    }

    /** At most six residents and four hospitals; the origin of a pair is its number. */
    static TiedInstance random(long seed) {
        RandomGenerator random = new Seed(seed).generator("two-sided");
        int hospitals = 1 + random.nextInt(4);
        int[] seats = random.ints(hospitals, 1, 4).toArray();
        int residents = 2 + random.nextInt(5);
        int levels = 1 + random.nextInt(4);
        TiedInstance.Rows rows = new TiedInstance.Rows(residents * hospitals);
        int origin = 0;
        for (int r = 0; r < residents; r++) {
            List<Integer> left = new ArrayList<>();
            for (int h = 0; h < hospitals; h++) {
                left.add(h);
            }
            int rank = 0;
            for (int k = random.nextInt(hospitals + 1); k > 0; k--) {
                int index = random.nextInt(left.size());
                int h = left.get(index);
                left.subList(index, index + 1).clear();
                rows.add(r, h, rank, random.nextInt(levels), origin++);
                rank += random.nextInt(3) == 0 ? 0 : 1;
            }
        }
        return rows.instance(h -> seats[h]);
    }

    /** Every weakly stable matching of the instance. */
    static Set<BitSet> stable(TiedInstance instance) {
        TwoSidedTies search = new TwoSidedTies(instance);
        search.extend(0, new BitSet());
        Set<BitSet> origins = new HashSet<>();
        for (BitSet matched : search.found) {
            BitSet set = new BitSet();
            matched.stream().map(instance::origin).forEach(set::set);
            origins.add(set);
        }
        return origins;
    }

    private void extend(int resident, BitSet matched) {
        if (resident == instance.residents()) {
            if (isStable(instance, matched)) {
                found.add((BitSet) matched.clone());
            }
            return;
        }
        extend(resident + 1, matched);
        for (int p = instance.first(resident); p < instance.end(resident); p++) {
            matched.set(p);
            extend(resident + 1, matched);
            matched.clear(p);
        }
    }

    /** Seats kept, and no two who would both strictly gain. */
    static boolean isStable(TiedInstance instance, BitSet matched) {
        int[] held = new int[instance.hospitals()];
        int[] worst = new int[instance.hospitals()];
        int[] rank = new int[instance.residents()];
        java.util.Arrays.fill(worst, Integer.MIN_VALUE);
        java.util.Arrays.fill(rank, Integer.MAX_VALUE);
        for (int p = matched.nextSetBit(0); p >= 0; p = matched.nextSetBit(p + 1)) {
            int h = instance.hospital(p);
            held[h]++;
            worst[h] = Math.max(worst[h], instance.level(p));
            rank[instance.resident(p)] = instance.rank(p);
        }
        for (int p = 0; p < instance.pairs(); p++) {
            int h = instance.hospital(p);
            boolean hospitalGains = held[h] < instance.seats(h) || instance.level(p) < worst[h];
            boolean residentGains = instance.rank(p) < rank[instance.resident(p)];
            if (held[h] > instance.seats(h) || (hospitalGains && residentGains)) {
                return false;
            }
        }
        return true;
    }
}
