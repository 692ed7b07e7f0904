package org.siquan.engine.matching.mechanism;

import org.siquan.engine.matching.QuotaForest;

/** Whose leaving costs more than their rank: within a full bound those of the lowest tier leave first. */
interface Protection {

    /** Priority alone decides. */
    Protection NONE = new Protection() {
        @Override
        public int tier(int node, int held) {
            return 0;
        }

        @Override
        public boolean indifferent(int node, int held) {
            return true;
        }
    };

    /** What is added to the tier of those in a node that holds so many. */
    int tier(int node, int held);

    /** True if one more in the node changes nobody's tier, and the newcomer's own is 0. */
    boolean indifferent(int node, int held);

    /** Whoever fills a reserved seat is protected from those who do not. */
    static Protection reserves(QuotaForest forest) {
        if (!forest.reserves()) {
            return NONE;
        }
        return new Protection() {
            @Override
            public int tier(int node, int held) {
                return held <= forest.reserved(node) ? 1 : 0;
            }

            @Override
            public boolean indifferent(int node, int held) {
                return forest.reserved(node) == 0 || held > forest.reserved(node);
            }
        };
    }
}
