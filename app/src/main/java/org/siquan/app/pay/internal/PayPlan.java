package org.siquan.app.pay.internal;

import java.util.List;
import org.siquan.app.industry.Workplaces;
import org.siquan.app.pay.PayMonth;
import org.siquan.app.pay.PayTerms.Stated;
import org.siquan.app.pay.PayTerms.Terms;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementState;
import org.siquan.catalogue.Catalogue;
import org.siquan.year.WorkDays;
import org.springframework.stereotype.Component;

/** Keeps the months of a placement in step with its days, its terms and its payments. */
@Component
class PayPlan {

    private static final int USUAL_HOURS = 8;

    private final PayTermsTable terms;
    private final PayMonthTable months;
    private final Workplaces workplaces;
    private final DuePlan plan;

    PayPlan(PayTermsTable terms, PayMonthTable months, Workplaces workplaces, Catalogue catalogue) {
        this.terms = terms;
        this.months = months;
        this.workplaces = workplaces;
        plan = new DuePlan(new WorkDays(catalogue.calendar()));
    }

    /** Computed anew, none before it begins; the caller holds the placement's lock. */
    List<PayMonth> refresh(Placement placement) {
        boolean begun = !placement.state().open() && placement.state() != PlacementState.CANCELLED;
        months.replace(
                placement, begun ? plan.of(placement.spans(), newestFirst(placement), hours(placement)) : List.of());
        return months.of(placement.id());
    }

    List<Terms> newestFirst(Placement placement) {
        return terms.list(placement.id()).stream().map(Stated::terms).toList();
    }

    int hours(Placement placement) {
        return workplaces
                .find(placement.post())
                .map(Workplaces.Workplace::hoursPerDay)
                .orElse(USUAL_HOURS);
    }
}
