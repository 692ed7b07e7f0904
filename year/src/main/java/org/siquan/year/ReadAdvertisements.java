package org.siquan.year;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.AlignmentEngine;
import org.siquan.engine.alignment.AlignmentOptions;
import org.siquan.engine.alignment.AlignmentRun;
import org.siquan.engine.alignment.Posting;
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
     * @throws CancellationException if somebody cancelled
     */
    public static ReadAdvertisements of(
            Region region,
            Catalogue catalogue,
            List<org.siquan.region.postings.Posting> advertisements,
            RunControl control) {
        if (advertisements.isEmpty()) {
            return new ReadAdvertisements(List.of(), 0);
        }
        CountedPostings counted = CountedPostings.of(advertisements);
        return new ReadAdvertisements(align(region, catalogue, counted.counted(), control), counted.repeated());
    }

    static List<Alignment> align(Region region, Catalogue catalogue, List<Posting> items, RunControl control) {
        try (AlignmentEngine engine = AlignmentEngine.build(
                OccupationEntries.of(catalogue),
                AlignmentEntries.competencies(region),
                AlignmentEntries.sectors(catalogue),
                AlignmentOptions.standard(),
                control)) {
            return switch (engine.alignAll(items, control)) {
                case AlignmentRun.Finished finished -> finished.alignments();
                case AlignmentRun.Stopped stopped ->
                    throw new CancellationException("alignment was cancelled after %d of %d items"
                            .formatted(stopped.alignments().size(), items.size()));
            };
        }
    }
}
