package org.siquan.engine.matching.opening;

import java.util.BitSet;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Seed;

/**
 * Local search over sets of open places. It begins with everything open and closes the weakest place until all reach their
 * number; then it opens or closes a few places at a time, closes what falls below its number, opens again what can, and keeps
 * the change unless more closed places are claimed or, with as many claimed, the cost is higher.
 */
final class Improvement {

    private static final int MOST_KICKS = 3;
    private static final int REOPENED = 4;
    private static final int TRIES = 40;
    private static final double NOISE = 0.4;
    private static final int SPARE = 6;

    private final OpenMarket places;
    private final ListedMarket market;
    private final Work work;
    private final ClosedGroups groups;
    private final RandomGenerator random;
    private final BitSet moves;
    private final int[] movable;
    private final BitSet touched = new BitSet();

    private Opened now;
    private BitSet claimed = new BitSet();
    private long renewed;
    private @Nullable Candidate unclaimed;
    private @Nullable Candidate cheapest;

    /**
     * A search.
     *
     * @param movable places that may be open or closed
     * @param closed places that stay closed
     */
    Improvement(OpenMarket places, BitSet movable, BitSet closed, Seed seed) {
        this.places = places;
        market = places.market();
        work = places.work();
        groups = new ClosedGroups(market, work);
        random = seed.generator("opening");
        moves = movable;
        this.movable = movable.stream().toArray();
        BitSet open = new BitSet();
        open.set(0, market.places);
        open.andNot(closed);
        now = places.outcome(open);
    }

    /** The cheapest set found of which no closed place is claimed. */
    @Nullable
    Candidate unclaimed() {
        return unclaimed;
    }

    /** The cheapest set found. */
    Candidate cheapest() {
        return Objects.requireNonNull(cheapest, "run() comes first");
    }

    /** Searches until so many choices have been looked at in all. */
    void run(long looked) {
        closeWeakest(0);
        renew();
        long cost = now.cost();
        while (movable.length > 0 && work.done() < looked) {
            work.check();
            work.look(market.places);
            int mark = now.mark();
            kick();
            closeWeakest(NOISE);
            reopen();
            BitSet claims = groups.claimed(now);
            int more = claims.cardinality() - claimed.cardinality();
            if (more > 0 || (more == 0 && now.cost() > cost)) {
                now.undo(mark);
                continue;
            }
            claimed = claims;
            cost = now.cost();
            if (work.done() - renewed > market.place.length) {
                renew();
                cost = now.cost();
            }
        }
        renew();
    }

    /** Goes back to the outcome that is best for the applicants, and remembers it. */
    private void renew() {
        now = places.outcome(places.openIn(now));
        claimed = groups.claimed(now);
        renewed = work.done();
        Candidate found = new Candidate(places.openIn(now), claimed, now.cost());
        if (found.cheaperThan(cheapest)) {
            cheapest = found;
        }
        if (found.unclaimed() && found.cheaperThan(unclaimed)) {
            unclaimed = found;
        }
    }

    /** Opens or closes a place, and perhaps others that its applicants list as well. */
    private void kick() {
        touched.clear();
        int p = random.nextInt(3) == 0 ? any(claimed) : some();
        for (int kicks = 1; p != ListedMarket.NOWHERE; kicks++) {
            touched.set(p);
            if (now.open(p)) {
                now.close(p);
            } else {
                now.admit(p);
            }
            p = kicks < MOST_KICKS && random.nextBoolean() ? near(p) : ListedMarket.NOWHERE;
        }
    }

    /** A movable place that somebody lists together with this one, not yet touched; none if chance finds none. */
    private int near(int p) {
        int listed = market.listed[p + 1] - market.listed[p];
        for (int i = 0; i < TRIES && listed > 0; i++) {
            int a = market.applicant[market.listing[market.listed[p] + random.nextInt(listed)]];
            int q = market.place[market.first[a] + random.nextInt(market.length(a))];
            if (q != ListedMarket.NOWHERE && moves.get(q) && !touched.get(q)) {
                return q;
            }
        }
        return ListedMarket.NOWHERE;
    }

    /** A random place that is closed or not far above its number. */
    private int some() {
        for (int i = 0; i < TRIES; i++) {
            int p = movable[random.nextInt(movable.length)];
            if (!now.open(p) || now.fill(p) < market.least[p] + SPARE) {
                return p;
            }
        }
        return ListedMarket.NOWHERE;
    }

    private int any(BitSet set) {
        return set.isEmpty() ? some() : set.nextSetBit(random.nextInt(set.length()));
    }

    /** Closes the place with the smallest share of its number, the later of equals, until all that are open reach theirs. */
    private void closeWeakest(double noise) {
        while (true) {
            int weakest = ListedMarket.NOWHERE;
            double least = Double.POSITIVE_INFINITY;
            for (int p = 0; p < market.places; p++) {
                if (places.below(now, p)) {
                    double share =
                            (double) now.fill(p) / market.least[p] + (noise == 0 ? 0 : noise * random.nextDouble());
                    if (share <= least) {
                        least = share;
                        weakest = p;
                    }
                }
            }
            if (weakest == ListedMarket.NOWHERE) {
                return;
            }
            touched.set(weakest);
            now.close(weakest);
        }
    }

    /** Opens what was touched and a few others, one at a time, where all then still reach their number. */
    private void reopen() {
        for (int i = 0; i < REOPENED; i++) {
            touched.set(movable[random.nextInt(movable.length)]);
        }
        for (int p = touched.nextSetBit(0); p >= 0; p = touched.nextSetBit(p + 1)) {
            if (!now.open(p)) {
                int mark = now.mark();
                now.admit(p);
                if (!places.reached(now)) {
                    now.undo(mark);
                }
            }
        }
    }
}
