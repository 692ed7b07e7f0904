package org.siquan.year;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.Repeats;
import org.siquan.engine.intake.history.Advertisement;
import org.siquan.engine.intake.history.DemandCell;
import org.siquan.engine.intake.history.Looks;
import org.siquan.engine.intake.history.Observed;
import org.siquan.engine.intake.history.PostingInflow;
import org.siquan.region.postings.Posting;

/**
 * The advertisements that say when and where, as openings a quarter. Only they are read by the alignment engine here; a file
 * without dates costs nothing and says nothing of the past.
 */
final class AdvertisedHistory {

    /** Boards take advertisements down after weeks; a file whose mean age is above this was kept over time. */
    static final double LONGEST_MEAN_STAY = 120;

    /**
     * Ages on a board scatter as widely as they are long (exponential: 1), those of a file kept over time less (even: 0.58).
     */
    static final double LEAST_SCATTER = 0.8;

    /** Dates earlier than this before the cycle's year, or after that year, are taken for mistakes. */
    private static final int YEARS_BACK = 20;

    private static final int YEAR_AND_MONTH = 7;
    private static final int WHOLE_DATE = 10;

    private final YearInput input;
    private final AdvertisedPlaces places;

    private AdvertisedHistory(YearInput input) {
        this.input = input;
        this.places = new AdvertisedPlaces(input.region());
    }

    static List<Observed> of(YearInput input, StageControl control) {
        return new AdvertisedHistory(input).observed(control);
    }

    /** A vacancy: its earliest advertisement's day, and the zones that its place belongs to. */
    private record Vacancy(Posting posting, LocalDate opened, List<String> zones) {}

    private List<Observed> observed(StageControl control) {
        Optional<LocalDate> last =
                input.postings().stream().flatMap(p -> day(p.date()).stream()).max(LocalDate::compareTo);
        if (last.isEmpty()) {
            return List.of();
        }
        List<Vacancy> dated = dated();
        Map<String, Vacancy> placed = new TreeMap<>();
        dated.stream()
                .filter(v -> !v.zones().isEmpty())
                .forEach(v -> placed.put(v.posting().id(), v));
        if (placed.isEmpty()) {
            return List.of();
        }
        List<Alignment> read = ReadAdvertisements.align(
                input.region(),
                input.catalogue(),
                List.of(),
                placed.values().stream()
                        .map(v -> AlignmentEntries.posting(v.posting()))
                        .toList(),
                input.decisions(),
                control.of("history"));
        List<Advertisement> advertisements = new ArrayList<>();
        for (Alignment alignment : read) {
            Vacancy vacancy = vacancy(placed, alignment.posting().id());
            if (vacancy != null && Advertised.stands(alignment)) {
                String occupation = alignment.occupations().getFirst().code();
                vacancy.zones()
                        .forEach(zone -> advertisements.add(new Advertisement(
                                alignment.posting().id(),
                                new DemandCell(occupation, zone),
                                vacancy.opened(),
                                1.0 / vacancy.zones().size())));
            }
        }
        return PostingInflow.of(
                advertisements, looks(dated.stream().map(Vacancy::opened).toList(), last.get()));
    }

    /** Each vacancy that has a date, by its first advertisement in the file. */
    private List<Vacancy> dated() {
        List<Posting> all = input.postings();
        Repeats repeats = Repeats.of(all.stream().map(AlignmentEntries::posting).toList());
        Map<Integer, Vacancy> vacancies = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            int original = repeats.original().get(i);
            List<String> zones = places.of(all.get(i).city());
            day(all.get(i).date())
                    .ifPresent(day -> vacancies.merge(
                            original, new Vacancy(all.get(original), day, zones), AdvertisedHistory::earlier));
        }
        return List.copyOf(vacancies.values());
    }

    private static Vacancy earlier(Vacancy one, Vacancy other) {
        return new Vacancy(
                one.posting(),
                other.opened().isBefore(one.opened()) ? other.opened() : one.opened(),
                one.zones().isEmpty() ? other.zones() : one.zones());
    }

    private static @Nullable Vacancy vacancy(Map<String, Vacancy> placed, String id) {
        Vacancy whole = placed.get(id);
        int part = id.lastIndexOf('#'); // one that people have split is read as its parts
        return whole != null || part < 0 ? whole : placed.get(id.substring(0, part));
    }

    /**
     * The last day of the file is the look, unless ages say that the file was kept over time.
     *
     * @param opened of each vacancy, at least one
     * @param last day of the file, also of repeats
     */
    static Looks looks(List<LocalDate> opened, LocalDate last) {
        LocalDate first = opened.stream().min(LocalDate::compareTo).orElseThrow();
        double mean = Looks.meanStay(opened, last).orElseThrow();
        double square = opened.stream()
                .mapToDouble(day -> Math.pow(ChronoUnit.DAYS.between(day, last) + 0.5 - mean, 2))
                .average()
                .orElseThrow();
        boolean oneLook = mean <= LONGEST_MEAN_STAY && Math.sqrt(square) >= LEAST_SCATTER * mean;
        return oneLook ? Looks.on(List.of(last), mean) : Looks.always(first, last);
    }

    /** The day of an ISO date; of year and month the middle of the month. */
    private Optional<LocalDate> day(String date) {
        String text = date.length() > WHOLE_DATE ? date.substring(0, WHOLE_DATE) : date;
        try {
            LocalDate day = LocalDate.parse(text.length() == YEAR_AND_MONTH ? text + "-15" : text);
            return day.getYear() <= input.year() && day.getYear() > input.year() - YEARS_BACK
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
