package org.siquan.year;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.intake.history.Advertisement;
import org.siquan.engine.intake.history.DemandCell;
import org.siquan.engine.intake.history.Looks;
import org.siquan.engine.intake.history.Observed;
import org.siquan.engine.intake.history.PostingInflow;
import org.siquan.region.Zone;

/**
 * What the advertisements of a region say of past quarters, and how the file of them came about.
 *
 * @param vacancies each once
 * @param dated of them, with a date that can be used
 * @param placed of these, in a zone of the region and of an occupation that is stood by
 * @param looks {@code null} where none is dated
 * @param inflow advertisements that opened, by cell and quarter, corrected for what the looks could not see
 */
public record AdvertisedQuarters(
        int vacancies, int dated, int placed, @Nullable Looks looks, List<Observed> inflow) {

    public AdvertisedQuarters {
        inflow = List.copyOf(inflow);
    }

    /**
     * One advertisement as it was read.
     *
     * @param id of the advertisement, or of one of the jobs that it was split into
     * @param vacancy the same for all that repeat each other and for the jobs of one
     * @param place its source's words, such as 廊坊-固安县
     * @param date its source's words
     * @param occupation {@code null} where none is stood by, and for a repeat
     */
    public record Read(
            String id,
            String vacancy,
            String place,
            String date,
            @Nullable String occupation) {}

    /** A job of a vacancy that is dated. */
    record Job(String id, String occupation, DatedVacancies.@Nullable Vacancy vacancy) {}

    /**
     * Of all advertisements of a region, repeats too, because they say when a vacancy was seen.
     *
     * @param year of the cycle; later dates are taken for mistakes
     */
    public static AdvertisedQuarters of(List<Zone> zones, int year, List<Read> advertisements) {
        DatedVacancies<String> dated = new DatedVacancies<>(zones, year);
        Set<String> vacancies = new HashSet<>();
        for (Read one : advertisements) {
            vacancies.add(one.vacancy());
            dated.add(one.vacancy(), one.date(), one.place());
        }
        List<Job> jobs = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (Read one : advertisements) {
            DatedVacancies.Vacancy vacancy = dated.all().get(one.vacancy());
            if (one.occupation() != null && vacancy != null && !vacancy.zones().isEmpty()) {
                jobs.add(new Job(one.id(), one.occupation(), vacancy));
                placed.add(one.vacancy());
            }
        }
        return new AdvertisedQuarters(
                vacancies.size(),
                dated.all().size(),
                placed.size(),
                dated.looks().orElse(null),
                inflow(jobs, dated));
    }

    /** Inflow of the jobs that are in a zone; none where no vacancy is dated. */
    static List<Observed> inflow(List<Job> jobs, DatedVacancies<?> dated) {
        List<Advertisement> advertisements = new ArrayList<>();
        for (Job job : jobs) {
            DatedVacancies.Vacancy vacancy = job.vacancy();
            if (vacancy != null) {
                vacancy.zones()
                        .forEach(zone -> advertisements.add(new Advertisement(
                                job.id(),
                                new DemandCell(job.occupation(), zone),
                                vacancy.opened(),
                                1.0 / vacancy.zones().size())));
            }
        }
        return dated.looks()
                .map(looks -> PostingInflow.of(advertisements, looks))
                .orElse(List.of());
    }
}
