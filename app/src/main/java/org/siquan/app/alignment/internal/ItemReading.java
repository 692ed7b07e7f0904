package org.siquan.app.alignment.internal;

import java.util.List;
import java.util.Map;
import org.siquan.engine.alignment.gap.AdvertisedNeeds;

/**
 * What an item asks for and where it leads, kept beside it so that the graph of all items and the gap analysis need no engine.
 *
 * @param majors code to share, adding up to 1, or empty
 * @param asked competencies that it asks for; none if it offers no job
 */
record ItemReading(Map<String, Double> majors, List<AdvertisedNeeds.Need> asked) {

    /** Of an item that somebody found to offer no job. */
    static final ItemReading NONE = new ItemReading(Map.of(), List.of());

    ItemReading {
        majors = Map.copyOf(majors);
        asked = List.copyOf(asked);
    }

    static ItemReading of(AdvertisedNeeds read) {
        return new ItemReading(read.majors(), read.needs());
    }
}
