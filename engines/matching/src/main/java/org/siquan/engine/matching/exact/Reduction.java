package org.siquan.engine.matching.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import org.siquan.engine.kernel.Cancellation;

/**
 * Removes pairs that no weakly stable matching contains, until none is found; the reduced instance has exactly the same
 * weakly stable matchings. Two rules, each a small matching problem:
 *
 * <ul>
 *   <li><b>a resident is sure of a prefix</b>: where a resident would stay outside the hospitals of the best ranks of the
 *       list, all of these would be full with others who are at least as good there. If so many cannot be seated, the
 *       resident is sure of one of them and the rest of the list goes.
 *   <li><b>a hospital is sure to fill above a level</b>: of those down to a level, whoever is not at the hospital would have to
 *       be at one they like at least as much. If so few can be that the others fill the hospital, worse levels go.
 * </ul>
 *
 * <p>They contain the hospitals-offer and residents-apply reductions of Irving and Manlove 2009
 * (doi:10.1145/1498698.1537595): the first hospital alone, and heads of lists alone. The use of matchings for it is that of
 * Delorme et al. 2019 (doi:10.1016/j.ejor.2019.03.017) and Pettersson et al. 2021 (doi:10.1016/j.cor.2020.105128), here for
 * capacities and ties on both sides.
 *
 * @implNote a rule is asked again only where a list it reads has become shorter; each answer costs at most seats × pairs of
 *     the lists it reads
 */
final class Reduction {

    private final TiedInstance instance;
    private final Cancellation cancellation;
    private final BitSet kept;
    private final SeatFlow flow;
    /** Whose rule may say something new. */
    private final BitSet residents;

    private final BitSet hospitals;
    /** Pairs a question may use, by the round in which it was asked. */
    private final int[] allowedIn;

    private int round;
    private final int[] asked;
    private final int[] askedIn;

    private Reduction(TiedInstance instance, Cancellation cancellation) {
        this.instance = instance;
        this.cancellation = cancellation;
        kept = new BitSet(instance.pairs());
        kept.set(0, instance.pairs());
        flow = new SeatFlow(instance);
        residents = new BitSet();
        residents.set(0, instance.residents());
        hospitals = new BitSet();
        hospitals.set(0, instance.hospitals());
        allowedIn = new int[instance.pairs()];
        asked = new int[instance.residents()];
        askedIn = new int[instance.residents()];
    }

    /**
     * The pairs that remain.
     *
     * @throws CancellationException if the run was cancelled
     */
    static BitSet of(TiedInstance instance, Cancellation cancellation) {
        Reduction reduction = new Reduction(instance, cancellation);
        while (!reduction.residents.isEmpty() || !reduction.hospitals.isEmpty()) {
            reduction.round();
        }
        return reduction.kept;
    }

    private void round() {
        for (int r = residents.nextSetBit(0); r >= 0; r = residents.nextSetBit(r + 1)) {
            stopIfAsked();
            residents.clear(r);
            shorten(r);
        }
        for (int h = hospitals.nextSetBit(0); h >= 0; h = hospitals.nextSetBit(h + 1)) {
            stopIfAsked();
            hospitals.clear(h);
            raise(h);
        }
    }

    private void stopIfAsked() {
        if (cancellation.requested()) {
            throw new CancellationException("matching was cancelled while pairs were being removed");
        }
    }

    /** Cuts a resident's list behind the shortest prefix of whole ties that they are sure of. */
    private void shorten(int resident) {
        int end = instance.end(resident);
        int p = instance.first(resident);
        round++;
        int seats = 0;
        int count = 0;
        while (p < end) {
            int rank = instance.rank(p);
            for (; p < end && instance.rank(p) == rank; p++) {
                if (kept.get(p)) {
                    seats += instance.seats(instance.hospital(p));
                    count = rivals(p, count);
                }
            }
            if (kept.nextSetBit(p) < 0 || kept.nextSetBit(p) >= end) {
                return;
            }
            if (seats > 0
                    && (count < seats
                            || flow.size(Arrays.copyOf(asked, count), q -> allowedIn[q] == round, seats) < seats)) {
                remove(p, end);
                return;
            }
        }
    }

    /** Lets the others who are at least as good take part at the pair's hospital; returns how many take part now. */
    private int rivals(int pair, int before) {
        int count = before;
        int h = instance.hospital(pair);
        for (int i = 0; i < instance.size(h) && instance.level(instance.at(h, i)) <= instance.level(pair); i++) {
            int q = instance.at(h, i);
            if (q != pair && kept.get(q)) {
                allowedIn[q] = round;
                count = ask(instance.resident(q), count);
            }
        }
        return count;
    }

    private int ask(int resident, int count) {
        if (askedIn[resident] == round) {
            return count;
        }
        askedIn[resident] = round;
        asked[count] = resident;
        return count + 1;
    }

    /** Cuts a hospital's list behind the best level down to which it is sure to fill. */
    private void raise(int hospital) {
        int size = instance.size(hospital);
        int i = 0;
        int above = 0;
        int elsewhere = 0;
        round++;
        while (i < size) {
            int level = instance.level(instance.at(hospital, i));
            for (; i < size && instance.level(instance.at(hospital, i)) == level; i++) {
                int p = instance.at(hospital, i);
                if (kept.get(p)) {
                    above++;
                    elsewhere = likes(p) ? ask(instance.resident(p), elsewhere) : elsewhere;
                }
            }
            int mayLeave = above - instance.seats(hospital) + 1; // so many seated elsewhere: not sure
            if (mayLeave > 0 && hasKept(hospital, i)) {
                if (elsewhere < mayLeave
                        || flow.size(Arrays.copyOf(asked, elsewhere), q -> allowedIn[q] == round, mayLeave)
                                < mayLeave) {
                    for (; i < size; i++) {
                        remove(instance.at(hospital, i), instance.at(hospital, i) + 1);
                    }
                    return;
                }
            }
        }
    }

    private boolean hasKept(int hospital, int from) {
        for (int i = from; i < instance.size(hospital); i++) {
            if (kept.get(instance.at(hospital, i))) {
                return true;
            }
        }
        return false;
    }

    /** Lets the pair's resident take part at the other hospitals they like at least as much; false if there are none. */
    private boolean likes(int pair) {
        int r = instance.resident(pair);
        boolean any = false;
        for (int q = instance.first(r); q < instance.end(r) && instance.rank(q) <= instance.rank(pair); q++) {
            if (q != pair && kept.get(q)) {
                allowedIn[q] = round;
                any = true;
            }
        }
        return any;
    }

    private void remove(int from, int to) {
        for (int p = kept.nextSetBit(from); p >= 0 && p < to; p = kept.nextSetBit(p + 1)) {
            kept.clear(p);
            int h = instance.hospital(p);
            hospitals.set(h);
            residents.set(instance.resident(p));
            for (int i = 0; i < instance.size(h); i++) {
                int r = instance.resident(instance.at(h, i));
                residents.set(r);
            }
            for (int q = instance.first(instance.resident(p)); q < instance.end(instance.resident(p)); q++) {
                hospitals.set(instance.hospital(q));
            }
        }
    }
}
