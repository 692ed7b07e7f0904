package org.siquan.engine.matching.verify;

import java.util.BitSet;

/**
 * A limit on those placed in some cells, a cell being a place and a type of applicants.
 *
 * @param least applicants that must be there; 0 = any number
 * @param most applicants that may be there
 * @param reserved seats kept for them while they fill them; 0 = none
 * @param places indices of places, and {@code types} of types; the bound counts every pair of them
 */
record Bound(Kind kind, String id, String name, int least, int most, int reserved, BitSet places, BitSet types) {

    /** What gave rise to it. */
    enum Kind {
        SEATS,
        QUOTA,
        /** Those for whom a hard reserve leaves only the other seats. */
        HARD_RESERVE,
        SOFT_RESERVE,
        /** As many as there are applicants, over all places; where quotas ask for minima. */
        EVERYBODY
    }

    boolean counts(int place, int type) {
        return places.get(place) && types.get(type);
    }

    long cells() {
        return (long) places.cardinality() * types.cardinality();
    }

    /** True if everybody counted here is counted there too. */
    boolean within(Bound other) {
        return covers(other.places, places) && covers(other.types, types);
    }

    private static boolean covers(BitSet all, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }
}
