package org.siquan.engine.scheduling;

import java.util.List;

/**
 * The required blocks of a programme in their order. A block runs in consecutive open weeks; closed weeks of the calendar
 * interrupt it without counting.
 *
 * @param id unique name
 * @param blocks in the order in which they must be taken, at least one
 * @param maxIdleWeeks most open weeks without a block before, between and after blocks, for each such gap; 0 = the blocks
 *     fill the horizon back to back
 * @param firstWeek calendar week, 0-based, before which no block may run and no week counts as idle, for those who come
 *     later than the others
 */
public record BlockPattern(String id, List<Block> blocks, int maxIdleWeeks, int firstWeek) {

    public BlockPattern {
        blocks = List.copyOf(blocks);
    }

    /** A pattern from the first week on. */
    public BlockPattern(String id, List<Block> blocks, int maxIdleWeeks) {
        this(id, blocks, maxIdleWeeks, 0);
    }
}
