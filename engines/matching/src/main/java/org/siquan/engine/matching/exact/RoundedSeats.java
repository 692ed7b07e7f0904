package org.siquan.engine.matching.exact;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import org.siquan.engine.matching.team.Parties;

/**
 * A stable outcome with seats changed by less than the largest team in each place, always found: the proof that such a change
 * exists, and a bound for the smallest one.
 *
 * <p>Each place keeps those who come first up to a line, and nobody after it. <b>Taking away</b>: the line stands before the
 * first who does not fit. <b>Adding</b>: it stands behind the first who reaches the seats. Whether somebody is kept then
 * depends only on those before them, so that the choice is substitutable and deferred acceptance ends; the seats become those
 * that are held where more are held than there were, or where somebody was refused a seat that is empty.
 *
 * @implNote O(wishes × log wishes). Couples with lists over pairs of places need a change of up to two seats and a proof by
 *     Scarf's lemma (Nguyen and Vohra 2018, doi:10.1257/aer.20141188); teams at one place do not.
 */
final class RoundedSeats {

    private final Parties parties;
    private final boolean adding;
    private final int[] held;
    private final int[] seats;
    private final BitSet[] holders;
    private final int[] line;
    private final Deque<Integer> free = new ArrayDeque<>();

    private RoundedSeats(Parties parties, boolean adding) {
        this.parties = parties;
        this.adding = adding;
        held = new int[parties.count()];
        seats = new int[parties.places()];
        holders = new BitSet[parties.places()];
        line = new int[parties.places()];
        Arrays.fill(held, Parties.NONE);
        Arrays.fill(line, Integer.MAX_VALUE);
        Arrays.setAll(holders, p -> new BitSet());
        for (int u = 0; u < parties.count(); u++) {
            free.add(u);
        }
    }

    /** The better of the two: fewest seats changed, then the smallest largest change, then adding. */
    static RoundedSeats better(Parties parties) {
        RoundedSeats more = new RoundedSeats(parties, true).settled();
        RoundedSeats fewer = new RoundedSeats(parties, false).settled();
        boolean less =
                fewer.change() < more.change() || (fewer.change() == more.change() && fewer.largest() < more.largest());
        return less ? fewer : more;
    }

    private RoundedSeats settled() {
        while (!free.isEmpty()) {
            int who = free.pop();
            int next = held[who] == Parties.NONE ? parties.first(who) : held[who] + 1;
            while (next < parties.end(who) && refused(next)) {
                next++;
            }
            held[who] = next;
            if (next < parties.end(who)) {
                holders[parties.place(next)].set(parties.rank(next));
                draw(parties.place(next));
            }
        }
        for (int u = 0; u < held.length; u++) {
            held[u] = held[u] == parties.end(u) ? Parties.NONE : held[u];
        }
        for (int p = 0; p < seats.length; p++) {
            int most = parties.seats(p);
            boolean cut = !adding && line[p] < Integer.MAX_VALUE;
            seats[p] = cut ? taken(p) : Math.max(most, taken(p));
        }
        return this;
    }

    /** Behind the line, or too large for the place where no seats are added. */
    private boolean refused(int wish) {
        int p = parties.place(wish);
        return parties.rank(wish) >= line[p] || (!adding && parties.size(parties.party(wish)) > parties.seats(p));
    }

    /** Draws the line of a place and sends on who is behind it. */
    private void draw(int place) {
        int before = 0;
        BitSet here = holders[place];
        for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
            int who = parties.party(parties.ranked(place, i));
            boolean stays = adding ? before < parties.seats(place) : before + parties.size(who) <= parties.seats(place);
            if (!stays || i >= line[place]) {
                line[place] = Math.min(line[place], i);
                here.clear(i);
                free.push(who);
            }
            before += parties.size(who);
        }
    }

    private int taken(int place) {
        return holders[place].stream()
                .map(i -> parties.size(parties.party(parties.ranked(place, i))))
                .sum();
    }

    /** The wish each party holds. */
    int[] held() {
        return held;
    }

    /** Seats of each place, by number. */
    int[] seats() {
        return seats;
    }

    /** Seats added and taken away, all places together. */
    int change() {
        int change = 0;
        for (int p = 0; p < seats.length; p++) {
            change += Math.abs(seats[p] - parties.seats(p));
        }
        return change;
    }

    private int largest() {
        int largest = 0;
        for (int p = 0; p < seats.length; p++) {
            largest = Math.max(largest, Math.abs(seats[p] - parties.seats(p)));
        }
        return largest;
    }
}
