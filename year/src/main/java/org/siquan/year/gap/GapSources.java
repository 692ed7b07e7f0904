package org.siquan.year.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.gap.AdvertisedNeeds;
import org.siquan.engine.alignment.gap.SourceWeights;
import org.siquan.region.postings.Posting;
import org.siquan.region.shortage.ShortageEntry;

/**
 * What is known of demand beside the region's own orders.
 *
 * @param advertisements each vacancy once, as the alignment engine read it
 * @param shortages entries of official shortage catalogues, ids unique
 * @param weights how much each source counts
 */
public record GapSources(List<AdvertisedNeeds> advertisements, List<ShortageEntry> shortages, SourceWeights weights) {

    /** Nothing but the region's orders. */
    public static final GapSources NONE = new GapSources(List.of(), List.of(), SourceWeights.STANDARD);

    public GapSources {
        advertisements = List.copyOf(advertisements);
        shortages = List.copyOf(shortages);
    }

    /**
     * With the standard weights.
     *
     * @param read each vacancy once
     * @param postings where they came from, for their dates
     */
    public static GapSources of(List<Alignment> read, List<Posting> postings, List<ShortageEntry> shortages) {
        Map<String, OptionalInt> quarters = new HashMap<>();
        postings.forEach(posting -> quarters.put(posting.id(), Posting.quarter(posting.date())));
        List<AdvertisedNeeds> advertisements = new ArrayList<>();
        for (Alignment alignment : read) {
            String id = alignment.posting().id();
            String whole = quarters.containsKey(id) ? id : id.substring(0, Math.max(0, id.lastIndexOf('#')));
            advertisements.add(AdvertisedNeeds.of(alignment, quarters.getOrDefault(whole, OptionalInt.empty())));
        }
        return new GapSources(advertisements, shortages, SourceWeights.STANDARD);
    }

    /** Quarters of the advertisements whose date is stated, by id. */
    Map<String, Integer> quarters() {
        Map<String, Integer> quarters = new HashMap<>();
        for (AdvertisedNeeds advertisement : advertisements) {
            Integer quarter = advertisement.quarter();
            if (quarter != null) {
                quarters.put(advertisement.id(), quarter);
            }
        }
        return quarters;
    }
}
