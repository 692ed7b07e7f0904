package org.siquan.year;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.AlignmentOptions;
import org.siquan.engine.alignment.AlignmentRun;
import org.siquan.engine.alignment.Posting;
import org.siquan.engine.alignment.TitleDecision;
import org.siquan.engine.alignment.TitleMemory;
import org.siquan.engine.kernel.RunControl;
import org.siquan.region.Region;

/**
 * Advertisements as the alignment engine understands them, by the framework of a region; each vacancy once.
 *
 * @param alignments of the vacancies, in the order of the advertisements
 * @param repeated advertisements left out because they repeat an earlier one
 */
public record ReadAdvertisements(List<Alignment> alignments, int repeated) {

    public ReadAdvertisements {
        alignments = List.copyOf(alignments);
    }

    /**
     * Reads them all; none costs nothing.
     *
     * @param decisions what people have decided about titles
     * @throws CancellationException if somebody cancelled
     */
    public static ReadAdvertisements of(
            Region region,
            Catalogue catalogue,
            List<org.siquan.region.postings.Posting> advertisements,
            List<TitleDecision> decisions,
            RunControl control) {
        if (advertisements.isEmpty()) {
            return new ReadAdvertisements(List.of(), 0);
        }
        CountedPostings counted = CountedPostings.of(advertisements);
        return new ReadAdvertisements(
                align(region, catalogue, List.of(), counted.counted(), decisions, control), counted.repeated());
    }

    /** Orders first, then advertisements; one that people have split counts as its parts. */
    static List<Alignment> align(
            Region region,
            Catalogue catalogue,
            List<Posting> orders,
            List<Posting> advertisements,
            List<TitleDecision> decisions,
            RunControl control) {
        try (AlignmentEngine engine = AlignmentEngine.build(
                OccupationEntries.of(catalogue),
                AlignmentEntries.competencies(region),
                AlignmentEntries.sectors(catalogue),
                AlignmentOptions.standard(),
                control)) {
            TitleMemory memory = engine.memory(decisions, TitleMemory.NONE);
            List<Posting> items = new ArrayList<>(orders);
            advertisements.forEach(posting -> items.addAll(AlignmentEngine.parts(posting, memory)));
            return switch (engine.alignAll(items, memory, control)) {
                case AlignmentRun.Finished finished -> finished.alignments();
                case AlignmentRun.Stopped stopped ->
                    throw new CancellationException("alignment was cancelled after %d of %d items"
                            .formatted(stopped.alignments().size(), items.size()));
            };
        }
    }
}
