package org.siquan.year.gap;

import java.util.List;
import java.util.Map;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.gap.SourceWeights;

/**
 * What is known of demand beside the region's own orders.
 *
 * @param advertisements each vacancy once, read by the alignment engine
 * @param quarterOf id of an advertisement to its quarter (year &times; 4 + quarter &minus; 1), where its date is stated
 * @param shortages entries of official shortage catalogues
 * @param weights how much each source counts
 */
public record GapSources(
        List<Alignment> advertisements,
        Map<String, Integer> quarterOf,
        List<ShortageEntry> shortages,
        SourceWeights weights) {

    /** Nothing but the region's orders. */
    public static final GapSources NONE = new GapSources(List.of(), Map.of(), List.of(), SourceWeights.STANDARD);

    public GapSources {
        advertisements = List.copyOf(advertisements);
        quarterOf = Map.copyOf(quarterOf);
        shortages = List.copyOf(shortages);
    }
}
