package org.siquan.app.apprenticeship.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanState;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.platform.Organisations;
import org.springframework.stereotype.Component;

/**
 * Which weeks of a plan have happened. A plan that is or was published, or stems from one that was, has a past: the weeks
 * before this one by the calendar, or before the week that somebody said it was when it was planned again. What was never
 * published has none, however old its year is. In a demonstration the year is another one than the calendar's: there only
 * what was said counts.
 */
@Component
class PlanWeeks {

    private final PlanTable plans;
    private final Organisations organisations;
    private final Clock clock;

    PlanWeeks(PlanTable plans, Organisations organisations, Clock clock) {
        this.plans = plans;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** First week that has not happened, 1..weeks + 1. */
    int now(PlanVersion plan) {
        int said = 1;
        boolean published = false;
        Optional<PlanVersion> each = Optional.of(plan);
        while (each.isPresent()) {
            PlanVersion version = each.get();
            Integer from = version.fromWeek();
            said = Math.max(said, from == null ? 1 : from);
            published |= version.state() == PlanState.PUBLISHED || version.state() == PlanState.REPLACED;
            PlanId base = version.base();
            each = base == null ? Optional.empty() : plans.find(base);
        }
        return published && !demonstration() ? Math.max(said, byCalendar(plan)) : said;
    }

    private boolean demonstration() {
        return organisations.findPark().map(Organisations.Park::demo).orElse(false);
    }

    private int byCalendar(PlanVersion plan) {
        long weeks = ChronoUnit.WEEKS.between(plan.monday(), LocalDate.now(clock)) + 1;
        return (int) Math.clamp(weeks, 1, plan.weeks() + 1L);
    }
}
