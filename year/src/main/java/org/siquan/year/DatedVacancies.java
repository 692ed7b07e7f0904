package org.siquan.year;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.history.Looks;
import org.siquan.region.Zone;

/**
 * Vacancies that say when they opened, each by the earliest of its advertisements, and how the file of them came about.
 *
 * @param <K> names a vacancy
 */
final class DatedVacancies<K extends Comparable<K>> {

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

    private final AdvertisedPlaces places;
    private final int year;
    private final Map<K, Vacancy> vacancies = new TreeMap<>();
    private @Nullable LocalDate last;

    /** @param year of the cycle */
    DatedVacancies(List<Zone> zones, int year) {
        this.places = new AdvertisedPlaces(zones);
        this.year = year;
    }

    /** The day of its earliest advertisement, and the zones that its place belongs to, by the first one that names any. */
    record Vacancy(LocalDate opened, List<String> zones) {

        private Vacancy and(Vacancy again) {
            return new Vacancy(
                    again.opened().isBefore(opened) ? again.opened() : opened, zones.isEmpty() ? again.zones() : zones);
        }
    }

    /** One advertisement of a vacancy; one without a date that can be used says nothing. */
    void add(K vacancy, String date, String place) {
        day(date).ifPresent(day -> {
            last = last == null || day.isAfter(last) ? day : last;
            vacancies.merge(vacancy, new Vacancy(day, places.of(place)), Vacancy::and);
        });
    }

    /** Those that have a date, in order. */
    Map<K, Vacancy> all() {
        return Collections.unmodifiableMap(vacancies);
    }

    /** How the file came about; empty where nothing is dated. */
    Optional<Looks> looks() {
        return Optional.ofNullable(last)
                .map(day ->
                        looks(vacancies.values().stream().map(Vacancy::opened).toList(), day));
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
            return day.getYear() <= year && day.getYear() > year - YEARS_BACK ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
