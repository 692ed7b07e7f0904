package org.siquan.app.orders.internal;

import org.siquan.app.industry.PublishedOrders;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for each order of the registry, whoever wrote it there: an import, the page of the industry circle, or this
 * module. It looks at a stamp first, so that reading costs two short queries while nothing changed.
 */
@Component
class Registered {

    private final OrderTable table;
    private final PublishedOrders registry;
    private final TenantTransactions transactions;

    Registered(OrderTable table, PublishedOrders registry, TenantTransactions transactions) {
        this.table = table;
        this.registry = registry;
        this.transactions = transactions;
    }

    /** Before any row is locked: the rows are written in a transaction of their own. */
    void refresh() {
        boolean same = transactions.inCurrent(() -> registry.stamp().equals(table.seen()));
        if (!same) {
            transactions.runAs(Actor.system("orders", ActingAs.get().park()), () -> {
                String stamp = registry.stamp();
                table.take(registry.list(), stamp);
            });
        }
    }
}
