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
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
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
    private volatile boolean stopping;

    JobExecution(JobTable table, TenantTransactions transactions, List<JobHandler> handlers) {
        this.table = table;
        this.transactions = transactions;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(JobHandler::kind, handler -> handler));
    }

    /** From here on jobs stop at their next report and stay RUNNING, until the next start. */
    @EventListener
    void stop(ContextClosedEvent event) {
        stopping = true;
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
        var run = new TrackedRun(id, actor, input.get(), table, transactions, () -> stopping);
        try {
            var result = ActingAs.call(actor, () -> handler(ticket.kind()).run(run));
            if (stopping) {
                throw new JobInterrupted(); // an engine may have been cut short: the next start decides
            }
            transactions.runAs(actor, () -> table.finish(id, result));
        } catch (JobInterrupted e) {
            throw e; // the scheduler keeps the ticket
        } catch (JobCancelled e) {
            if (stopping) {
                throw new JobInterrupted();
            }
            transactions.runAs(actor, () -> table.stop(id, JobState.Status.CANCELLED, null));
        } catch (RuntimeException e) { // the edge of the work: the failure is kept with the job
            LOG.error("job {} ({}) failed", id, ticket.kind(), e);
            transactions.runAs(actor, () -> table.stop(id, JobState.Status.FAILED, String.valueOf(e.getMessage())));
        }
    }
}
