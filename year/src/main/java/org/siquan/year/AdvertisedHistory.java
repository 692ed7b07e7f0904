package org.siquan.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.Repeats;
import org.siquan.engine.intake.history.Observed;
import org.siquan.region.postings.Posting;

/**
 * The advertisements that say when and where, as openings a quarter. Only they are read by the alignment engine here; a file
 * without dates costs nothing and says nothing of the past.
 */
final class AdvertisedHistory {

    private AdvertisedHistory() {}

    static List<Observed> of(YearInput input, StageControl control) {
        List<Posting> all = input.postings();
        Repeats repeats = Repeats.of(all.stream().map(AlignmentEntries::posting).toList());
        DatedVacancies<Integer> dated =
                new DatedVacancies<>(input.region().metroArea().zones(), input.year());
        for (int i = 0; i < all.size(); i++) {
            dated.add(repeats.original().get(i), all.get(i).date(), all.get(i).city());
        }
        Map<String, Integer> placed = new TreeMap<>();
        dated.all().forEach((vacancy, when) -> {
            if (!when.zones().isEmpty()) {
                placed.put(all.get(vacancy).id(), vacancy);
            }
        });
        if (placed.isEmpty()) {
            return List.of();
        }
        List<Alignment> read = ReadAdvertisements.align(
                input.region(),
                input.catalogue(),
                List.of(),
                placed.values().stream()
                        .map(vacancy -> AlignmentEntries.posting(all.get(vacancy)))
                        .toList(),
                input.decisions(),
                control.of("history"));
        List<AdvertisedQuarters.Job> jobs = new ArrayList<>();
        for (Alignment alignment : read) {
            Integer vacancy = vacancy(placed, alignment.posting().id());
            if (vacancy != null && Advertised.stands(alignment)) {
                jobs.add(new AdvertisedQuarters.Job(
                        alignment.posting().id(),
                        alignment.occupations().getFirst().code(),
                        dated.all().get(vacancy)));
            }
        }
        return AdvertisedQuarters.inflow(jobs, dated);
    }

    private static @Nullable Integer vacancy(Map<String, Integer> placed, String id) {
        Integer whole = placed.get(id);
        int part = id.lastIndexOf('#'); // one that people have split is read as its parts
        return whole != null || part < 0 ? whole : placed.get(id.substring(0, part));
    }
}
