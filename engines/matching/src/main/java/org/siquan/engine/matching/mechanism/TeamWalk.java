package org.siquan.engine.matching.mechanism;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.team.Parties;

/**
 * One walk from proposal to proposal. A state is who holds what and which places may have room for somebody who would rather
 * be there; the next state follows from it alone, so that a state that returns returns for ever. A circle is left by passing
 * over one wish of a team that comes and goes in it: from then on that wish counts as not ranked.
 */
final class TeamWalk {

    private static final int STEPS_PER_WISH = 64;
    private static final int REPORT_EVERY = 1 << 10;
    /** States that are looked through for teams that come and go, where a walk is taken for a circle. */
    private static final long LOOKED_THROUGH = 1 << 10;

    private final Parties parties;
    private final RunControl control;
    private final int[] held;
    private final BitSet[] holders;
    private final int[] fill;
    private final Deque<Integer> free = new ArrayDeque<>();
    private final BitSet loose = new BitSet();
    private final BitSet passedOver = new BitSet();
    private final BitSet came = new BitSet();
    private long looked;

    TeamWalk(Parties parties, RunControl control) {
        this.parties = parties;
        this.control = control;
        held = new int[parties.count()];
        Arrays.fill(held, Parties.NONE);
        holders = new BitSet[parties.places()];
        Arrays.setAll(holders, p -> new BitSet());
        fill = new int[parties.places()];
    }

    /** Wishes looked at so far. */
    long looked() {
        return looked;
    }

    /** The wish each party holds at the end. */
    int[] run() {
        for (int u = 0; u < parties.count(); u++) {
            if (u % REPORT_EVERY == 0) {
                control.progress().report("matching.propose", u, parties.count());
            }
            free.add(u);
            proposeAll();
        }
        for (long circle = untilSettledOrCircle(); circle > 0; circle = untilSettledOrCircle()) {
            passOver(circle);
        }
        return held;
    }

    private void proposeAll() {
        while (!free.isEmpty()) {
            if (control.cancellation().requested()) {
                throw new CancellationException("matching was cancelled after %d wishes".formatted(looked));
            }
            int who = free.pop();
            for (int wish = parties.first(who); wish < parties.end(who); wish++) {
                looked++;
                if (admits(wish)) {
                    enter(wish);
                    break;
                }
            }
        }
    }

    /** True if the wish's place has room for its party, or makes it by dropping lower ones. */
    private boolean admits(int wish) {
        int p = parties.place(wish);
        int room = passedOver.get(wish) ? -1 : parties.seats(p) - parties.size(parties.party(wish));
        for (int i = holders[p].nextSetBit(0);
                i >= 0 && i < parties.rank(wish) && room >= 0;
                i = holders[p].nextSetBit(i + 1)) {
            room -= parties.size(parties.party(parties.ranked(p, i)));
        }
        return room >= 0;
    }

    private void enter(int wish) {
        int who = parties.party(wish);
        int p = parties.place(wish);
        if (held[who] != Parties.NONE) {
            leave(who);
        }
        held[who] = wish;
        came.set(wish);
        holders[p].set(parties.rank(wish));
        fill[p] += parties.size(who);
        while (fill[p] > parties.seats(p)) {
            int last = parties.party(parties.ranked(p, holders[p].length() - 1));
            leave(last);
            free.push(last);
        }
    }

    private void leave(int who) {
        int p = parties.place(held[who]);
        holders[p].clear(parties.rank(held[who]));
        fill[p] -= parties.size(who);
        held[who] = Parties.NONE;
        loose.set(p);
    }

    /** The best ranked party that prefers the first loose place and is admitted comes; if there is none, it is not loose. */
    private void step() {
        int p = loose.nextSetBit(0);
        int before = 0;
        for (int i = 0; i < parties.applying(p) && before < parties.seats(p); i++) {
            int wish = parties.ranked(p, i);
            int who = parties.party(wish);
            looked++;
            boolean prefers = !passedOver.get(wish) && (held[who] == Parties.NONE || wish < held[who]);
            if (prefers && before + parties.size(who) <= parties.seats(p)) {
                enter(wish);
                proposeAll();
                return;
            }
            before += held[who] == wish ? parties.size(who) : 0;
        }
        loose.clear(p);
    }

    /** Length of the circle the walk is in; 0 if it came to rest, where nobody blocks with a wish that is not passed over. */
    private long untilSettledOrCircle() {
        int[] mark = held.clone();
        BitSet looseThen = (BitSet) loose.clone();
        long steps = 0;
        long marked = 0;
        long most = Math.max(1L, (long) STEPS_PER_WISH * parties.wishes());
        while (!loose.isEmpty()) {
            step();
            steps++;
            boolean back = Arrays.equals(mark, held) && looseThen.equals(loose);
            if (back || steps >= most) {
                return back ? steps - marked : LOOKED_THROUGH;
            }
            if (Long.bitCount(steps) == 1) {
                marked = steps;
                mark = held.clone();
                looseThen = (BitSet) loose.clone();
            }
        }
        return 0;
    }

    /** Goes round once more and passes over the wish, granted in the circle, of the team that is last in the lottery. */
    private void passOver(long states) {
        came.clear();
        for (long i = 0; i < states && !loose.isEmpty(); i++) {
            step();
        }
        if (loose.isEmpty() || came.isEmpty()) {
            return;
        }
        int wish = came.length() - 1;
        for (int each = wish;
                each >= 0 && parties.size(parties.party(wish)) == 1;
                each = came.previousSetBit(each - 1)) {
            wish = parties.size(parties.party(each)) > 1 ? each : wish;
        }
        passedOver.set(wish);
        int who = parties.party(wish);
        if (held[who] == wish) {
            leave(who);
            free.push(who);
            proposeAll();
        }
    }
}
