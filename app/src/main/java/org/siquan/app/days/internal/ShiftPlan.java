package org.siquan.app.days.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.RunningPlacement;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.PostId;
import org.siquan.year.WorkDays;
import org.springframework.stereotype.Component;

/** On which days a shift is planned and how long, as the rules read it: working days of the state's calendar. */
@Component
class ShiftPlan {

    private static final int USUAL_HOURS = 8;
    private static final int MINUTES = 60;

    private final WorkDays days;
    private final Workplaces workplaces;
    private final Clock clock;

    ShiftPlan(Catalogue catalogue, Workplaces workplaces, Clock clock) {
        days = new WorkDays(catalogue.calendar());
        this.workplaces = workplaces;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Days with a shift, in order. */
    List<LocalDate> of(Placement placement) {
        return placement.spans().stream()
                .flatMap(span -> days.between(span.first(), span.last()).stream())
                .toList();
    }

    boolean planned(Placement placement, LocalDate day) {
        return placement.spans().stream()
                .filter(span -> !day.isBefore(span.first()) && !day.isAfter(span.last()))
                .anyMatch(span -> days.between(span.first(), span.last()).contains(day));
    }

    /** True if learners work on such a day at all. */
    boolean working(LocalDate day) {
        return days.between(day, day).contains(day);
    }

    /** Minutes of a shift; 8 hours where the registry no longer knows the post. */
    int minutes(PostId post) {
        return workplaces.find(post).map(Workplaces.Workplace::hoursPerDay).orElse(USUAL_HOURS) * MINUTES;
    }

    /** Days with a shift on which the placement ran, until yesterday, without those already checked. */
    List<LocalDate> unchecked(RunningPlacement running, Set<LocalDate> checked) {
        LocalDate today = today();
        Set<LocalDate> done = new HashSet<>(checked);
        return of(running.placement()).stream()
                .filter(day -> day.isBefore(today) && running.on(day) && !done.contains(day))
                .toList();
    }
}
