package org.siquan.app.platform.jobs;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.JobCancelled;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobState;
import org.siquan.app.platform.TenantTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs one job to its end, on a thread of the scheduler. A killed process leaves the job RUNNING and its ticket with
 * the scheduler, which hands it to the next process; the handler then goes on from its last checkpoint.
 */
@Component
class JobExecution {

    private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);

    private final JobTable table;
    private final TenantTransactions transactions;
    private final Map<String, JobHandler> handlers;

    JobExecution(JobTable table, TenantTransactions transactions, List<JobHandler> handlers) {
        this.table = table;
        this.transactions = transactions;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, handler -> handler));
    }

    JobHandler handler(String kind) {
        var handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalArgumentException(
                    "no job of kind '%s'%nTry: one of %s".formatted(kind, handlers.keySet()));
        }
        return handler;
    }

    void execute(JobTicket ticket) {
        var actor = ticket.actor();
        var id = ticket.id();
        var input = transactions.as(actor, () -> table.begin(id));
        if (input.isEmpty()) {
            return;
        }
        var run = new TrackedRun(id, actor, input.get(), table, transactions);
        try {
            var result = ActingAs.call(actor, () -> handler(ticket.kind()).run(run));
            transactions.runAs(actor, () -> table.finish(id, result));
        } catch (JobCancelled e) {
            transactions.runAs(actor, () -> table.stop(id, JobState.Status.CANCELLED, null));
        } catch (RuntimeException e) { // the edge of the work: the failure is kept with the job
            LOG.error("job {} ({}) failed", id, ticket.kind(), e);
            transactions.runAs(actor, () -> table.stop(id, JobState.Status.FAILED, String.valueOf(e.getMessage())));
        }
    }
}
