package org.siquan.app.alignment.internal;

import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.regiondata.PostingsStored;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Reads the park's advertisements whenever others are stored. Twice for one event does no harm: the second finds the same. */
@Component
class PostingsListener {

    private final Jobs jobs;
    private final TenantTransactions transactions;

    PostingsListener(Jobs jobs, TenantTransactions transactions) {
        this.jobs = jobs;
        this.transactions = transactions;
    }

    @ApplicationModuleListener
    void on(PostingsStored stored) {
        transactions.runAs(Actor.system("alignment", stored.park()), () -> jobs.start(ReadingJob.KIND, "{}"));
    }
}
