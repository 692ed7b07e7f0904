package org.siquan.app.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobState;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes job and ticket in one transaction, so that neither is there without the other. */
@Component
class DefaultJobs implements Jobs {

    private final JobTable table;
    private final JobExecution execution;
    private final SchedulerClient scheduler;
    private final TenantTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    DefaultJobs(
            JobTable table,
            JobExecution execution,
            @Lazy SchedulerClient scheduler, // the scheduler's task needs every handler, and a handler may start jobs
            TenantTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.execution = execution;
        this.scheduler = scheduler;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public JobId start(String kind, String input) {
        execution.handler(kind);
        var actor = ActingAs.get();
        var id = new JobId(UUID.randomUUID());
        return transactions.inCurrent(() -> {
            table.insert(id, kind, input, actor);
            audit.record("job.started", "job:" + id, Map.of("kind", kind));
            var ticket = JobTicket.of(id, kind, actor);
            scheduler.scheduleIfNotExists(
                    new TaskInstance<>(JobConfiguration.TASK, id.toString(), ticket), clock.instant());
            return id;
        });
    }

    @Override
    public Optional<JobState> find(JobId id) {
        return transactions.inCurrent(() -> table.find(id));
    }

    @Override
    public List<JobState> listRecent(int most) {
        return transactions.inCurrent(() -> table.listRecent(most));
    }

    @Override
    public void cancel(JobId id) {
        transactions.inCurrent(() -> {
            if (table.requestCancel(id)) {
                audit.record("job.cancelled", "job:" + id);
            }
            return id;
        });
    }
}
