package org.siquan.engine.matching.team;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;

/**
 * Who blocks an outcome. A party <b>blocks</b> with a place if it prefers the place to what it has, all members may enter, and
 * the seats that are free or held by parties the place ranks lower are at least as many as the party's members. Teams leave
 * whole. An outcome that nobody blocks is stable. For learners alone this is the usual definition (no envy, no waste).
 *
 * @implNote O(wishes) for all pairs. The definition is that of hospitals/residents with sizes: McDermid and Manlove 2010,
 *     doi:10.1007/s10878-009-9257-2.
 */
public final class BlockingPairs {

    private final Parties parties;

    /** Pairs of this market. */
    public BlockingPairs(Parties parties) {
        this.parties = parties;
    }

    /** All pairs that block an outcome, places by id, higher ranked first; empty = stable. */
    public static List<BlockingPair> of(MatchingProblem problem, MatchingOutcome outcome) {
        Parties parties = Parties.of(problem, outcome.closed());
        int[] held = parties.held(outcome);
        List<BlockingPair> found = new ArrayList<>();
        new BlockingPairs(parties).each(held, wish -> found.add(explained(parties, held, wish)));
        return found;
    }

    /** How many pairs block, parties holding these wishes. */
    public int count(int[] held) {
        int[] count = new int[1];
        each(held, wish -> count[0]++);
        return count[0];
    }

    /** The wishes that block, parties holding these. */
    public BitSet wishes(int[] held) {
        BitSet blocking = new BitSet();
        each(held, blocking::set);
        return blocking;
    }

    private void each(int[] held, IntConsumer found) {
        for (int p = 0; p < parties.places(); p++) {
            int before = 0;
            for (int i = 0; i < parties.applying(p); i++) {
                int wish = parties.ranked(p, i);
                int who = parties.party(wish);
                boolean prefers = held[who] == Parties.NONE || wish < held[who];
                if (prefers && before + parties.size(who) <= parties.seats(p)) {
                    found.accept(wish);
                }
                before += held[who] == wish ? parties.size(who) : 0;
            }
        }
    }

    private static BlockingPair explained(Parties parties, int[] held, int wish) {
        int p = parties.place(wish);
        int free = parties.seats(p);
        for (int i = 0; i < parties.applying(p); i++) {
            int who = parties.party(parties.ranked(p, i));
            free -= held[who] == parties.ranked(p, i) ? parties.size(who) : 0;
        }
        int room = free;
        List<String> dropped = new ArrayList<>();
        for (int i = parties.applying(p) - 1; room < parties.size(parties.party(wish)); i--) {
            int who = parties.party(parties.ranked(p, i));
            if (held[who] == parties.ranked(p, i)) {
                dropped.addAll(names(parties, who));
                room += parties.size(who);
            }
        }
        String place = parties.problem().places().get(parties.original(p)).id();
        return new BlockingPair(names(parties, parties.party(wish)), place, free, dropped);
    }

    private static List<String> names(Parties parties, int who) {
        return Arrays.stream(parties.members(who))
                .mapToObj(parties.problem().roster()::id)
                .toList();
    }
}
