package org.siquan.engine.matching.opening;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * The outcome where nothing but seats bounds the places. When a place closes its holders alone propose on; when one opens
 * its seats, and every seat that falls vacant by it, go to the best who would rather have them (vacancy chains: Blum, Roth and
 * Rothblum 1997, doi:10.1006/jeth.1997.2307). All numbers lie in one array, so that a trail of old values undoes anything.
 */
final class PlainOpened implements Opened {

    private static final int ENTRY = 2;

    private final ListedMarket market;
    private final int n;
    /** Rank per applicant, fill and 0 or 1 for open per place, then the held positions of each place, the worst on top. */
    private final int[] memory;

    private final int fills;
    private final int opens;
    private final int[] seats;
    private int[] trail = new int[1 << 12];
    private int trailed;
    private final Work work;
    private long cost;

    /** The best outcome for the applicants with these places open. */
    PlainOpened(ListedMarket market, BitSet open, Work work) {
        this.market = market;
        this.work = work;
        n = market.applicants;
        fills = n;
        opens = n + market.places;
        seats = new int[market.places];
        int size = opens + market.places;
        for (int p = 0; p < market.places; p++) {
            seats[p] = size;
            size = Math.addExact(size, market.most[p]);
        }
        memory = new int[size];
        for (int p = 0; p < market.places; p++) {
            memory[opens + p] = open.get(p) && !market.shut(p) ? 1 : 0;
        }
        for (int a = 0; a < n; a++) {
            cost += market.cost(a, 0);
        }
        for (int a = 0; a < n; a++) {
            propose(a, 0);
        }
        trailed = 0;
    }

    @Override
    public boolean open(int place) {
        return memory[opens + place] != 0;
    }

    @Override
    public int fill(int place) {
        return memory[fills + place];
    }

    @Override
    public boolean full(int place) {
        return fill(place) == market.most[place];
    }

    @Override
    public boolean mayHold(int position) {
        int p = market.place[position];
        return open(p) && (!full(p) || (market.most[p] > 0 && market.key[memory[seats[p]]] <= market.key[position]));
    }

    @Override
    public int rank(int applicant) {
        return memory[applicant];
    }

    @Override
    public long cost() {
        return cost;
    }

    private void write(int at, int value) {
        if (trailed + ENTRY > trail.length) {
            trail = Arrays.copyOf(trail, 2 * trail.length);
        }
        trail[trailed++] = at;
        trail[trailed++] = memory[at];
        put(at, value);
    }

    private void put(int at, int value) {
        if (at < n) {
            cost += market.cost(at, value) - market.cost(at, memory[at]);
        }
        memory[at] = value;
    }

    @Override
    public int mark() {
        return trailed;
    }

    @Override
    public void undo(int mark) {
        while (trailed > mark) {
            trailed -= ENTRY;
            put(trail[trailed], trail[trailed + 1]);
        }
    }

    @Override
    public void close(int place) {
        write(opens + place, 0);
        int[] leaving = Arrays.copyOfRange(memory, seats[place], seats[place] + fill(place));
        write(fills + place, 0);
        for (int position : leaving) {
            propose(market.applicant[position], market.rank(position) + 1);
        }
    }

    /** Lets somebody without a seat propose from this choice on, and whoever loses a seat by it. */
    private void propose(int applicant, int from) {
        int a = applicant;
        int position = market.first[a] + from;
        while (position < market.first[a + 1]) {
            work.look();
            int p = market.place[position];
            if (p != ListedMarket.NOWHERE && open(p) && market.most[p] > 0) {
                if (fill(p) < market.most[p]) {
                    write(a, market.rank(position));
                    add(p, position);
                    return;
                }
                int worst = memory[seats[p]];
                if (market.key[worst] < market.key[position]) {
                    write(a, market.rank(position));
                    sink(p, 0, position);
                    a = market.applicant[worst];
                    position = worst;
                }
            }
            position++;
        }
        write(a, market.length(a));
    }

    @Override
    public void admit(int place) {
        write(opens + place, 1);
        Deque<Integer> vacant = new ArrayDeque<>();
        vacant.add(place);
        while (!vacant.isEmpty()) {
            int p = vacant.remove();
            for (int i = market.listed[p]; i < market.listed[p + 1] && fill(p) < market.most[p]; i++) {
                work.look();
                int position = market.listing[i];
                if (market.rank(position) < rank(market.applicant[position])) {
                    int left = leave(market.applicant[position]);
                    write(market.applicant[position], market.rank(position));
                    add(p, position);
                    if (left != ListedMarket.NOWHERE) {
                        vacant.add(left);
                    }
                }
            }
        }
    }

    /** Gives up the applicant's seat; the place if it was full and so may be wanted by others. */
    private int leave(int a) {
        if (rank(a) == market.length(a)) {
            return ListedMarket.NOWHERE;
        }
        int position = market.first[a] + rank(a);
        int p = market.place[position];
        int held = 0;
        while (memory[seats[p] + held] != position) {
            held++;
        }
        int last = fill(p) - 1;
        int moved = memory[seats[p] + last];
        write(fills + p, last);
        if (held < last) {
            rise(p, held, moved);
            if (memory[seats[p] + held] == moved) {
                sink(p, held, moved);
            }
        }
        return last + 1 == market.most[p] ? p : ListedMarket.NOWHERE;
    }

    private void add(int p, int position) {
        int size = fill(p);
        write(fills + p, size + 1);
        rise(p, size, position);
    }

    private void rise(int p, int from, int position) {
        int base = seats[p];
        int i = from;
        while (i > 0 && market.key[memory[base + (i - 1) / 2]] > market.key[position]) {
            write(base + i, memory[base + (i - 1) / 2]);
            i = (i - 1) / 2;
        }
        write(base + i, position);
    }

    private void sink(int p, int from, int position) {
        int base = seats[p];
        int size = fill(p);
        int i = from;
        for (int child = 2 * i + 1; child < size; child = 2 * i + 1) {
            if (child + 1 < size && market.key[memory[base + child + 1]] < market.key[memory[base + child]]) {
                child++;
            }
            if (market.key[memory[base + child]] >= market.key[position]) {
                break;
            }
            write(base + i, memory[base + child]);
            i = child;
        }
        write(base + i, position);
    }
}
