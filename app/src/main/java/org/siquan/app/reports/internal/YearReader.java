package org.siquan.app.reports.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.education.ParkUnits;
import org.siquan.app.education.ParkUnits.InstitutionView;
import org.siquan.app.placements.HomeProvince;
import org.siquan.app.placements.Span;
import org.siquan.app.platform.OrgId;
import org.siquan.app.reports.ReportYear;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.InstitutionId;
import org.siquan.region.Province;
import org.siquan.year.WorkDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Collects what is recorded about a school's year. Callers bring the transaction. */
@Component
class YearReader {

    private final PlacedTable placed;
    private final RecordTable records;
    private final DayTable days;
    private final ParkUnits units;
    private final ObjectProvider<HomeProvince> homes;
    private final WorkDays calendar;
    private final Clock clock;

    YearReader(
            PlacedTable placed,
            RecordTable records,
            DayTable days,
            ParkUnits units,
            ObjectProvider<HomeProvince> homes,
            Catalogue catalogue,
            Clock clock) {
        this.placed = placed;
        this.records = records;
        this.days = days;
        this.units = units;
        this.homes = homes;
        this.clock = clock;
        calendar = new WorkDays(catalogue.calendar());
    }

    YearRecords read(OrgId school, ReportYear year) {
        LocalDate today = LocalDate.now(clock);
        List<Placed> placements = placed.of(school, year);
        return new YearRecords(
                home(school),
                placements,
                records.signed(school),
                records.insured(school),
                records.monthlyFen(school),
                records.months(school, year, today),
                workDays(school, placements, year, today),
                days.checked(school, year),
                days.journals(school, year),
                days.reports(school),
                days.incidents(school, year),
                days.cases(school, year),
                records.ends(school),
                records.hired(school));
    }

    private @Nullable String home(OrgId school) {
        return units.findInstitution(new InstitutionId(school.value()))
                .map(InstitutionView::institution)
                .map(institution -> homes.orderedStream()
                        .flatMap(home -> home.of(institution).stream())
                        .findFirst()
                        .orElse(institution.province()))
                .map(Province::word)
                .orElse(null);
    }

    /** Working days of the spans that lie in the year, before today, and in a stretch in which the placement ran. */
    private Map<UUID, List<LocalDate>> workDays(
            OrgId school, List<Placed> placements, ReportYear year, LocalDate today) {
        Map<UUID, List<Span>> ran = ran(school, today);
        Map<UUID, List<LocalDate>> found = new HashMap<>();
        for (Placed one : placements) {
            List<Span> stretches = ran.getOrDefault(one.id(), List.of());
            found.put(
                    one.id(),
                    one.spans().stream()
                            .flatMap(span -> calendar.between(span.first(), span.last()).stream())
                            .filter(day -> RecordTable.within(year, day) && day.isBefore(today))
                            .filter(day -> stretches.stream()
                                    .anyMatch(s -> !day.isBefore(s.first()) && !day.isAfter(s.last())))
                            .toList());
        }
        return found;
    }

    /** By placement, from each step that let it run to the next that stopped it. */
    private Map<UUID, List<Span>> ran(OrgId school, LocalDate today) {
        Map<UUID, List<Span>> ran = new HashMap<>();
        Map<UUID, LocalDate> since = new HashMap<>();
        records.steps(school, (id, runs, day) -> {
            if (runs) {
                since.putIfAbsent(id, day);
            } else if (since.containsKey(id)) {
                ran.computeIfAbsent(id, _ -> new ArrayList<>()).add(new Span(since.get(id), day));
                since.remove(id);
            }
        });
        since.forEach((id, from) -> ran.computeIfAbsent(id, _ -> new ArrayList<>())
                .add(new Span(from, from.isAfter(today) ? from : today)));
        return ran;
    }
}
