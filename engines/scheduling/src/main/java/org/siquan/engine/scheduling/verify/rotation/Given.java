package org.siquan.engine.scheduling.verify.rotation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What a problem consists of, as its files say; weeks 0-based. */
final class Given {

    private Given() {}

    /** @param site campus of a course; empty in a work block; the laboratory is -1 where none is needed */
    record Block(boolean work, String site, int laboratory, int least, int most) {}

    /** @param from before this week nobody has a block and no week is idle */
    record Pattern(List<Block> blocks, int idle, int from) {

        Pattern(int idle, int from) {
            this(new ArrayList<>(), idle, from);
        }
    }

    record Learner(
            String id, Pattern pattern, String order, int banClass, List<Integer> lodgings, List<Integer> wishes) {}

    /** @param most learners by week */
    record Post(String id, String enterprise, String site, int capacity, List<Integer> most, Set<String> orders) {

        boolean accepts(String order) {
            return orders.isEmpty() || orders.contains(order);
        }
    }

    record Mentor(String id, String enterprise, int most, BitSet absent) {}

    /** A laboratory or a lodging; {@link Integer#MAX_VALUE} = not counted. */
    record Place(String id, int most) {}
}
