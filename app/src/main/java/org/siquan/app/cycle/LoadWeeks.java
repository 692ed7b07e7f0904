package org.siquan.app.cycle;

import java.util.List;

/** One post or mentor with its load and the blocks that make it up, in the order of weeks. */
public record LoadWeeks(WeekLoad load, List<WorkBlock> blocks) {

    public LoadWeeks {
        blocks = List.copyOf(blocks);
    }
}
