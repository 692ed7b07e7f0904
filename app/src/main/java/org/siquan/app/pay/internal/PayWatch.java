package org.siquan.app.pay.internal;

import java.util.List;
import java.util.Optional;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.Placements;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.stereotype.Component;

/** Looks every day at what was due and is not paid, as the system: a month that passes is nobody's request. */
@Component
class PayWatch {

    private final PayMonthTable months;
    private final PaymentTable payments;
    private final PayPlan plan;
    private final PayAlarms alarms;
    private final Placements placements;
    private final TenantTransactions transactions;

    PayWatch(
            PayMonthTable months,
            PaymentTable payments,
            PayPlan plan,
            PayAlarms alarms,
            Placements placements,
            TenantTransactions transactions) {
        this.months = months;
        this.payments = payments;
        this.plan = plan;
        this.alarms = alarms;
        this.placements = placements;
        this.transactions = transactions;
    }

    void everyPark() {
        months.parks().forEach(park -> look(new ParkId(park)));
    }

    /** Each placement in a transaction of its own; asked again it opens nothing twice. */
    int look(ParkId park) {
        Actor watch = Actor.system("pay-watch", park);
        List<PlacementId> found = transactions.as(watch, () -> months.toLookAt(alarms.today()));
        int opened = 0;
        for (PlacementId id : found) {
            opened += transactions.as(watch, () -> look(id));
        }
        return opened;
    }

    private int look(PlacementId id) {
        Optional<Placement> placement = placements.find(id);
        if (placement.isEmpty()) {
            return 0;
        }
        payments.lock(id);
        return alarms.late(placement.get(), plan.refresh(placement.get()));
    }
}
