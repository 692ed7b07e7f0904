package org.siquan.engine.matching.exact;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The most residents that hospitals can hold when only seats and a set of allowed pairs count: a maximum bipartite matching
 * with capacities, grown by augmenting paths, breadth first. Made once for the many small questions that are asked about one
 * instance; not thread-safe.
 */
final class SeatFlow {

    private final TiedInstance instance;
    /** Per resident the pair that is taken, or -1. */
    private final int[] taken;

    private final int[] base;
    private final int[] held;
    private final int[] holders;
    private final int[] touched;
    private int touchedCount;
    private final int[] reachedBy;
    private final int[] reachedIn;
    private int round;
    private final int[] queue;

    SeatFlow(TiedInstance instance) {
        this.instance = instance;
        int hospitals = instance.hospitals();
        taken = new int[instance.residents()];
        Arrays.fill(taken, -1);
        base = new int[hospitals + 1];
        for (int h = 0; h < hospitals; h++) {
            base[h + 1] = base[h] + Math.min(instance.seats(h), instance.size(h));
        }
        held = new int[hospitals];
        holders = new int[base[hospitals]];
        touched = new int[hospitals];
        reachedBy = new int[hospitals];
        reachedIn = new int[hospitals];
        queue = new int[instance.residents() + 1];
    }

    /** The size of a maximum matching of everybody over all pairs. */
    int most() {
        int[] everybody = IntStream.range(0, instance.residents()).toArray();
        return size(everybody, _ -> true, everybody.length);
    }

    /**
     * The size of a maximum matching.
     *
     * @param residents those who take part, each once
     * @param allowed which pairs it may use
     * @param enough stops as soon as so many are seated
     */
    int size(int[] residents, IntPredicate allowed, int enough) {
        clear();
        int size = 0;
        for (int i = 0; i < residents.length && size < enough; i++) {
            size += augment(residents[i], allowed) ? 1 : 0;
        }
        return size;
    }

    private void clear() {
        for (int i = 0; i < touchedCount; i++) {
            int h = touched[i];
            for (int k = base[h]; k < base[h] + held[h]; k++) {
                taken[holders[k]] = -1;
            }
            held[h] = 0;
        }
        touchedCount = 0;
    }

    private boolean augment(int from, IntPredicate allowed) {
        round++;
        int head = 0;
        int tail = 0;
        queue[tail++] = from;
        while (head < tail) {
            int r = queue[head++];
            for (int p = instance.first(r); p < instance.end(r); p++) {
                int h = instance.hospital(p);
                if (reachedIn[h] == round || !allowed.test(p)) {
                    continue;
                }
                reachedIn[h] = round;
                reachedBy[h] = p;
                if (base[h] + held[h] < base[h + 1]) {
                    seat(p, from);
                    return true;
                }
                for (int k = base[h]; k < base[h + 1]; k++) {
                    queue[tail++] = holders[k];
                }
            }
        }
        return false;
    }

    /** Seats everybody along the path that ends with this pair. */
    private void seat(int last, int from) {
        int end = instance.hospital(last);
        if (held[end] == 0) {
            touched[touchedCount++] = end;
        }
        int free = base[end] + held[end]++;
        int pair = last;
        while (true) {
            int r = instance.resident(pair);
            int before = taken[r];
            holders[free] = r;
            taken[r] = pair;
            if (r == from) {
                return;
            }
            int left = instance.hospital(before);
            free = base[left];
            while (holders[free] != r) {
                free++;
            }
            pair = reachedBy[left];
        }
    }
}
