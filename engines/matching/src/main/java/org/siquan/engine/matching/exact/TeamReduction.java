package org.siquan.engine.matching.exact;

import java.util.Arrays;
import java.util.BitSet;
import org.siquan.engine.matching.team.Parties;

/**
 * Wishes that neither are granted nor block in any outcome with at most so many blocking pairs and seats changed by at most
 * so many; they need not be in the model. Two rules, applied until nothing goes any more:
 *
 * <p><b>Crowded out.</b> Of those that come before party {@code v} at a place, take the parties for which the place is the
 * best wish left and which are no larger than {@code v}. One that is not there either blocks with the place, or finds so many
 * better ones there that {@code v} has no room either. So if they without the {@code pairs} largest fill the place so far
 * that {@code v} does not fit, even with {@code seats} more, {@code v} neither gets in nor blocks.
 *
 * <p><b>Sure.</b> A place where everybody that comes before a party, and the party, fit even with {@code seats} less is the
 * party's for the asking: whoever has something worse blocks with it. Nobody has something worse than {@code pairs + 1} sure
 * places.
 *
 * @implNote O(rounds × wishes × log wishes). The rules with no pair and no seat to spare are the known ones for stable
 *     outcomes (Irving and Manlove 2009, doi:10.1145/1498698.1537595), extended to sizes.
 */
final class TeamReduction {

    private final Parties parties;
    private final int pairs;
    private final int seats;
    private final BitSet kept = new BitSet();
    private boolean changed;

    private TeamReduction(Parties parties, int pairs, int seats) {
        this.parties = parties;
        this.pairs = pairs;
        this.seats = seats;
        for (int wish = 0; wish < parties.wishes(); wish++) {
            kept.set(wish, parties.size(parties.party(wish)) <= parties.seats(parties.place(wish)) + (long) seats);
        }
    }

    /** The wishes that are left. */
    static BitSet kept(Parties parties, int pairs, int seats) {
        TeamReduction reduction = new TeamReduction(parties, pairs, seats);
        do {
            reduction.changed = false;
            for (int p = 0; p < parties.places(); p++) {
                reduction.crowdOut(p);
            }
            reduction.cutBelowSure();
        } while (reduction.changed);
        return reduction.kept;
    }

    private void crowdOut(int place) {
        int[] firsts = new int[parties.applying(place)];
        int count = 0;
        for (int i = 0; i < parties.applying(place); i++) {
            int wish = parties.ranked(place, i);
            if (!kept.get(wish)) {
                continue;
            }
            int who = parties.party(wish);
            int size = parties.size(who);
            if (certain(firsts, count, size) + size > parties.seats(place) + (long) seats) {
                kept.clear(wish);
                changed = true;
            } else if (kept.nextSetBit(parties.first(who)) == wish) {
                firsts[count++] = size;
            }
        }
    }

    /** What those no larger than {@code size} take at least, {@code pairs} of them absent. */
    private long certain(int[] firsts, int count, int size) {
        int[] small =
                Arrays.stream(firsts, 0, count).filter(s -> s <= size).sorted().toArray();
        long sum = 0;
        for (int i = 0; i < small.length - pairs; i++) {
            sum += small[i];
        }
        return sum;
    }

    private void cutBelowSure() {
        BitSet sure = new BitSet();
        for (int p = 0; p < parties.places(); p++) {
            long before = seats;
            for (int i = 0; i < parties.applying(p); i++) {
                int wish = parties.ranked(p, i);
                if (kept.get(wish)) {
                    before += parties.size(parties.party(wish));
                    sure.set(wish, before <= parties.seats(p));
                }
            }
        }
        for (int u = 0; u < parties.count(); u++) {
            int met = 0;
            for (int wish = kept.nextSetBit(parties.first(u));
                    wish >= 0 && wish < parties.end(u);
                    wish = kept.nextSetBit(wish + 1)) {
                if (met > pairs) {
                    kept.clear(wish);
                    changed = true;
                }
                met += sure.get(wish) ? 1 : 0;
            }
        }
    }
}
