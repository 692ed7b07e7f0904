package org.siquan.engine.matching;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Places that a bound covers; one place costs no bit set, of which there would be as many as places. */
final class PlaceSet {

    private final int only;
    private final @Nullable BitSet many;

    private PlaceSet(int only, @Nullable BitSet many) {
        this.only = only;
        this.many = many;
    }

    static PlaceSet one(int place) {
        return new PlaceSet(place, null);
    }

    static PlaceSet of(BitSet places) {
        return new PlaceSet(-1, (BitSet) places.clone());
    }

    int size() {
        return many == null ? 1 : many.cardinality();
    }

    /** The first place from an index on; below 0 = none. */
    int next(int from) {
        if (many == null) {
            return only >= from ? only : -1;
        }
        return many.nextSetBit(from);
    }

    boolean contains(int place) {
        return many == null ? place == only : many.get(place);
    }

    /** True if the other set holds all of this one. */
    boolean within(PlaceSet other) {
        for (int p = next(0); p >= 0; p = next(p + 1)) {
            if (!other.contains(p)) {
                return false;
            }
        }
        return true;
    }
}
