package org.siquan.engine.matching.opening;

import java.util.BitSet;

/**
 * A node of the search over sets of open places: some are fixed as open, some as closed. It keeps two outcomes, which bound
 * those of every set below the node by the monotonicity that {@link OpenMarket} states. Not thread-safe.
 */
final class OpenNode {

    private enum Fixed {
        NOT,
        OPEN,
        CLOSED,
        SHUT
    }

    /** Where to go back to. */
    record Mark(int decisions, int top, int low) {}

    private final OpenMarket places;
    private final ListedMarket market;
    private final Fixed[] fixed;
    private final int[] decided;
    private int decisions;
    /** How many are neither open nor closed at the root. */
    private final int free;

    private final Opened top;
    private final Opened low;

    /** The root: open is only what needs nobody. */
    OpenNode(OpenMarket places) {
        this.places = places;
        market = places.market();
        fixed = new Fixed[market.places];
        decided = new int[market.places];
        BitSet all = new BitSet();
        BitSet needed = new BitSet();
        for (int p = 0; p < market.places; p++) {
            boolean always = market.least[p] == 0;
            fixed[p] = market.shut(p) ? Fixed.SHUT : always ? Fixed.OPEN : Fixed.NOT;
            needed.set(p, always);
            all.set(p);
        }
        free = undecided().cardinality();
        top = places.relaxed(all);
        low = places.relaxed(needed);
    }

    /** With everything undecided open: nobody is worse off than in any set below the node. */
    Opened top() {
        return top;
    }

    /** With everything undecided closed: no place fills more in any set below the node, and nobody is worse off. */
    Opened low() {
        return low;
    }

    boolean undecided(int p) {
        return fixed[p] == Fixed.NOT;
    }

    boolean closed(int p) {
        return fixed[p] == Fixed.CLOSED;
    }

    /** The places that may be open or closed. */
    BitSet undecided() {
        return all(Fixed.NOT);
    }

    /** The places that are fixed as closed. */
    BitSet closed() {
        return all(Fixed.CLOSED);
    }

    /** How many places may be open or closed. */
    int free() {
        return free - decisions;
    }

    private BitSet all(Fixed as) {
        BitSet all = new BitSet();
        for (int p = 0; p < market.places; p++) {
            all.set(p, fixed[p] == as);
        }
        return all;
    }

    void open(int p) {
        decide(p, Fixed.OPEN);
        low.admit(p);
    }

    void close(int p) {
        decide(p, Fixed.CLOSED);
        top.close(p);
    }

    private void decide(int p, Fixed as) {
        fixed[p] = as;
        decided[decisions++] = p;
    }

    Mark mark() {
        return new Mark(decisions, top.mark(), low.mark());
    }

    void undo(Mark mark) {
        while (decisions > mark.decisions) {
            fixed[decided[--decisions]] = Fixed.NOT;
        }
        top.undo(mark.top);
        low.undo(mark.low);
    }

    /** What every set below the node costs at least. */
    long atLeast() {
        if (!places.separate() || places.reached(top)) {
            return top.cost();
        }
        return OpenSets.plus(top.cost(), fewestThatClose());
    }

    /** If a place is below its number one more must close, and all who hold a seat of it lose a rank or more. */
    private long fewestThatClose() {
        long fewest = OpenSets.NEVER;
        for (int p = 0; p < market.places; p++) {
            if (undecided(p) && top.open(p)) {
                fewest = Math.min(fewest, top.fill(p));
            }
        }
        return fewest;
    }

    /** What every set below the node costs at least in which this undecided place is closed as well. */
    long closing(int p) {
        int mark = top.mark();
        top.close(p);
        long cost = atLeast();
        top.undo(mark);
        return cost;
    }

    /** A place not yet closed that is below its number and cannot reach it even if all that is undecided closes, or none. */
    int hopeless() {
        for (int p = 0; p < market.places; p++) {
            if (places.below(top, p) && (undecided(p) ? interested(p) : low.fill(p)) < market.least[p]) {
                return p;
            }
        }
        return ListedMarket.NOWHERE;
    }

    /** How many would rather have an undecided place than what they have with everything undecided closed. */
    private int interested(int p) {
        places.work().look(market.listed[p + 1] - market.listed[p]);
        int interested = 0;
        for (int i = market.listed[p]; i < market.listed[p + 1]; i++) {
            int position = market.listing[i];
            interested += market.rank(position) < low.rank(market.applicant[position]) ? 1 : 0;
        }
        return interested;
    }
}
