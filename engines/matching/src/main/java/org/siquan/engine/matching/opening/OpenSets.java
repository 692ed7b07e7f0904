package org.siquan.engine.matching.opening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over sets of open places. A node fixes some places as open and some as closed. Where everything undecided
 * is open as well nobody is worse off than anywhere below the node, which bounds the cost and shows which closed places are
 * claimed everywhere below; where everything undecided is closed no open place fills less, which shows which places cannot
 * reach their number. Both follow from the monotonicity that {@link OpenMarket} states.
 */
final class OpenSets {

    /** With more undecided places than this a search is not begun: a node is given up, with its bound. */
    private static final int MOST_UNDECIDED = 64;

    private static final long NEVER = Long.MAX_VALUE;

    private enum Fixed {
        NOT,
        OPEN,
        CLOSED,
        SHUT
    }

    private final OpenMarket places;
    private final ListedMarket market;
    private final Work work;
    private final ClosedGroups groups;
    private final boolean unclaimed;
    private final Fixed[] fixed;
    private final int[] decided;
    private int decisions;
    /** Everything undecided open. */
    private final Opened top;
    /** Everything undecided closed. */
    private final Opened low;

    /** The costs of closing before anything is tried; null if there is nothing to try. */
    private final long @Nullable [] root;

    private @Nullable Candidate best;
    private long limit = NEVER;
    private long givenUp = NEVER;

    /**
     * Begins a search and decides what is certain without one.
     *
     * @param unclaimed only sets of which no closed place is claimed
     */
    OpenSets(OpenMarket places, boolean unclaimed) {
        this.places = places;
        this.unclaimed = unclaimed;
        market = places.market();
        work = places.work();
        groups = new ClosedGroups(market, work);
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
        top = places.relaxed(all);
        low = places.relaxed(needed);
        root = narrow(null);
    }

    /** True if the search has few enough places to decide to be begun. */
    boolean searchable() {
        return undecided().cardinality() <= MOST_UNDECIDED;
    }

    /** The places that may be open or closed. */
    BitSet undecided() {
        return all(Fixed.NOT);
    }

    /** The places that are closed in every set. */
    BitSet closed() {
        return all(Fixed.CLOSED);
    }

    private BitSet all(Fixed as) {
        BitSet all = new BitSet();
        for (int p = 0; p < market.places; p++) {
            all.set(p, fixed[p] == as);
        }
        return all;
    }

    /** Looks for nothing but what is better than this set. */
    void beat(@Nullable Candidate known) {
        if (known != null && known.cost() < limit) {
            best = known;
            limit = known.cost();
        }
    }

    /** The best set; null if there is none or none was found. */
    @Nullable
    Candidate best() {
        return best;
    }

    /** After the search: no set of this kind costs less; {@link Long#MAX_VALUE} if there is none at all. */
    long bound() {
        return Math.min(givenUp, limit);
    }

    void search() {
        if (root != null) {
            search(root);
        }
    }

    /** @param known the costs of closing, if they are still those of this node */
    private void search(long @Nullable [] known) {
        if (work.spent()) {
            givenUp = Math.min(givenUp, top.cost());
            return;
        }
        work.check();
        int topMark = top.mark();
        int lowMark = low.mark();
        int decidedBefore = decisions;
        long[] closing = narrow(known);
        if (closing != null && !solved()) {
            int next = dearest(closing);
            if (next == ListedMarket.NOWHERE) {
                leaf();
            } else if (!searchable()) {
                givenUp = Math.min(givenUp, top.cost());
            } else {
                branch(next, closing);
            }
        }
        while (decisions > decidedBefore) {
            fixed[decided[--decisions]] = Fixed.NOT;
        }
        top.undo(topMark);
        low.undo(lowMark);
    }

    private void branch(int next, long[] closing) {
        int lowMark = low.mark();
        open(next);
        search(closing);
        low.undo(lowMark);
        int topMark = top.mark();
        fixed[next] = Fixed.CLOSED; // it stays the last decision
        top.close(next);
        search(null);
        top.undo(topMark);
    }

    private void open(int p) {
        decide(p, Fixed.OPEN);
        low.admit(p);
    }

    private void close(int p) {
        decide(p, Fixed.CLOSED);
        top.close(p);
    }

    private void decide(int p, Fixed as) {
        fixed[p] = as;
        decided[decisions++] = p;
    }

    /** Decides what is certain; the cost of closing each undecided place, or null if nothing good is left here. */
    private long @Nullable [] narrow(long @Nullable [] known) {
        long[] closing = known;
        while (true) {
            work.look(market.places);
            if (top.cost() >= limit) {
                return null;
            }
            if (closing == null) {
                if (unclaimed && claimedAnyway()) {
                    return null;
                }
                closing = closing();
            }
            for (int p = 0; p < market.places; p++) {
                if (fixed[p] == Fixed.NOT && closing[p] >= limit) {
                    open(p);
                }
            }
            int hopeless = places.separate() ? hopeless() : ListedMarket.NOWHERE;
            if (hopeless == ListedMarket.NOWHERE) {
                return closing;
            }
            if (fixed[hopeless] == Fixed.OPEN) {
                return null;
            }
            close(hopeless);
            closing = null;
        }
    }

    private boolean claimedAnyway() {
        for (int p = 0; p < market.places; p++) {
            if (fixed[p] == Fixed.CLOSED && groups.surely(top, low, p)) {
                return true;
            }
        }
        return false;
    }

    /** For each undecided place what it costs at least to close it, too. */
    private long[] closing() {
        long[] closing = new long[market.places];
        int[] undecided = undecided().stream().toArray();
        int[] below = IntStream.range(0, market.places)
                .filter(p -> places.below(top, p))
                .toArray();
        for (int p : undecided) {
            int mark = top.mark();
            top.close(p);
            boolean never = unclaimed && groups.surely(top, low, p);
            closing[p] = never ? NEVER : atLeast(p, undecided, below);
            top.undo(mark);
        }
        return closing;
    }

    /** If a place is still below its number one more must close, and all who hold a seat of it lose a rank or more. */
    private long atLeast(int closed, int[] undecided, int[] below) {
        if (!places.separate() || Arrays.stream(below).noneMatch(p -> places.below(top, p))) {
            return top.cost();
        }
        int fewest = Integer.MAX_VALUE;
        for (int p : undecided) {
            fewest = p == closed ? fewest : Math.min(fewest, top.fill(p));
        }
        return fewest == Integer.MAX_VALUE ? NEVER : top.cost() + fewest;
    }

    /** A place not yet closed that is below its number and cannot reach it even if all that is undecided closes. */
    private int hopeless() {
        for (int p = 0; p < market.places; p++) {
            if (places.below(top, p)) {
                int mark = low.mark();
                if (fixed[p] == Fixed.NOT) {
                    low.admit(p);
                }
                int most = low.fill(p);
                low.undo(mark);
                if (most < market.least[p]) {
                    return p;
                }
            }
        }
        return ListedMarket.NOWHERE;
    }

    /** True if the outcome with everything undecided open is itself allowed; nothing below the node is better. */
    private boolean solved() {
        return places.separate() && take(top);
    }

    private void leaf() {
        if (!places.separate()) {
            take(places.outcome(places.openIn(top)));
        }
    }

    /** Takes the outcome if it is allowed; true if it is. */
    private boolean take(Opened outcome) {
        if (!places.reached(outcome)) {
            return false;
        }
        BitSet claimed = groups.claimed(outcome);
        if (unclaimed && !claimed.isEmpty()) {
            return false;
        }
        if (outcome.cost() < limit) {
            limit = outcome.cost();
            best = new Candidate(places.openIn(outcome), claimed, limit);
        }
        return true;
    }

    /** The undecided place that costs most to close: keeping it open is nearly certain, and says much about the others. */
    private int dearest(long[] closing) {
        int dearest = ListedMarket.NOWHERE;
        for (int p = 0; p < market.places; p++) {
            if (fixed[p] == Fixed.NOT && (dearest == ListedMarket.NOWHERE || closing[p] > closing[dearest])) {
                dearest = p;
            }
        }
        return dearest;
    }
}
