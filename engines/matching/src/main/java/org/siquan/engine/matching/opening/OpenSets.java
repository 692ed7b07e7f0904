package org.siquan.engine.matching.opening;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over sets of open places. The outcome with everything undecided open bounds the cost and shows which closed
 * places are claimed everywhere below a node; the one with everything undecided closed shows which places cannot reach their
 * number. Not thread-safe.
 */
final class OpenSets {

    /** The cost of what is not allowed. */
    static final long NEVER = Long.MAX_VALUE;

    /** With more undecided places than this a search is not begun: a node is given up, with its bound. */
    private static final int MOST_UNDECIDED = 64;

    private final OpenMarket places;
    private final ListedMarket market;
    private final Work work;
    private final ClosedGroups groups;
    private final boolean unclaimed;
    private final OpenNode node;
    private final Opened top;

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
        node = new OpenNode(places);
        top = node.top();
        root = narrow(null);
    }

    /** Sum of two costs. */
    static long plus(long cost, long more) {
        return more == NEVER ? NEVER : cost + more;
    }

    /** True if the search has few enough places to decide to be begun. */
    boolean searchable() {
        return node.free() <= MOST_UNDECIDED;
    }

    /** The places that may be open or closed. */
    BitSet undecided() {
        return node.undecided();
    }

    /** The places that are closed in every set. */
    BitSet closed() {
        return node.closed();
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

    /** After the search: no set of this kind costs less; {@link #NEVER} if there is none at all. */
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
        OpenNode.Mark mark = node.mark();
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
        node.undo(mark);
    }

    private void branch(int next, long[] closing) {
        OpenNode.Mark mark = node.mark();
        node.open(next);
        search(closing);
        node.undo(mark);
        node.close(next);
        search(null);
        node.undo(mark);
    }

    /** Decides what is certain; the cost of closing each undecided place, or null if nothing good is left here. */
    private long @Nullable [] narrow(long @Nullable [] known) {
        long[] closing = known;
        while (top.cost() < limit) {
            work.look(market.places);
            int hopeless = places.separate() ? node.hopeless() : ListedMarket.NOWHERE;
            if (hopeless != ListedMarket.NOWHERE) {
                if (!node.undecided(hopeless)) {
                    return null;
                }
                node.close(hopeless);
                closing = null;
                continue;
            }
            if (closing == null) {
                if (node.atLeast() >= limit || (unclaimed && claimedAnyway())) {
                    return null;
                }
                closing = closing();
            }
            if (!openDear(closing)) {
                return closing;
            }
        }
        return null;
    }

    /** Opens what costs too much to close; false if there is none. */
    private boolean openDear(long[] closing) {
        boolean opened = false;
        for (int p = 0; p < market.places; p++) {
            if (node.undecided(p) && closing[p] >= limit) {
                node.open(p);
                opened = true;
            }
        }
        return opened;
    }

    private boolean claimedAnyway() {
        for (int p = 0; p < market.places; p++) {
            if (node.closed(p) && groups.surely(top, node.low(), p)) {
                return true;
            }
        }
        return false;
    }

    /** For each undecided place what it costs at least to close it, too. */
    private long[] closing() {
        long[] closing = new long[market.places];
        for (int p = 0; p < market.places; p++) {
            if (node.undecided(p)) {
                closing[p] = unclaimed && claimedIfClosed(p) ? NEVER : node.closing(p);
            }
        }
        return closing;
    }

    private boolean claimedIfClosed(int p) {
        int mark = top.mark();
        top.close(p);
        boolean claimed = groups.surely(top, node.low(), p);
        top.undo(mark);
        return claimed;
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
            if (node.undecided(p) && (dearest == ListedMarket.NOWHERE || closing[p] > closing[dearest])) {
                dearest = p;
            }
        }
        return dearest;
    }
}
