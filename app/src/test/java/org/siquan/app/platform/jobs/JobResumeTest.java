package org.siquan.app.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.EAST;
import static org.siquan.app.People.SECOND;
import static org.siquan.app.People.person;

import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.TestJobs;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobState;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;

@SiquanTest
class JobResumeTest {

    private static final Actor SCHOOL = person(Role.SCHOOL);

    @Autowired
    Jobs jobs;

    @Autowired
    JobExecution execution;

    @Autowired
    JobTable table;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    TestJobs work;

    @Test
    void resumesWithTheSameResultAfterAKillAtFiveRandomPoints() {
        var expected = finished(inserted()).resultHash();
        var random = new Random(20260224);
        var deaths = new ArrayList<Integer>();

        for (int i = 0; i < 5; i++) {
            var point = 1 + random.nextInt(TestJobs.STEPS - 1);
            var id = inserted();
            work.killAfter(point);
            assertThatThrownBy(() -> execution.execute(ticket(id))).isInstanceOf(TestJobs.Killed.class);
            assertThat(state(id).status()).isEqualTo(JobState.Status.RUNNING);
            var before = work.stepsDone();

            var done = finished(id);

            assertThat(done.resultHash()).as("killed after step %d", point).isEqualTo(expected);
            assertThat(work.stepsDone() - before)
                    .as("steps repeated after a kill at %d", point)
                    .isEqualTo(TestJobs.STEPS - point / 5 * 5);
            assertThat(done.attempts()).isEqualTo(2);
            deaths.add(point);
        }
        assertThat(deaths).hasSize(5);
    }

    @Test
    void runsWhatWasStartedInTheBackground() throws InterruptedException {
        var id = ActingAs.call(SCHOOL, () -> jobs.start(TestJobs.KIND, "{\"seed\": 2}"));

        var done = awaitEnd(id);

        assertThat(done.status()).isEqualTo(JobState.Status.DONE);
        assertThat(done.percent()).isEqualTo(100);
    }

    @Test
    void stopsAtItsNextReportWhenCancelled() {
        var id = inserted();
        work.killAfter(10);
        assertThatThrownBy(() -> execution.execute(ticket(id))).isInstanceOf(TestJobs.Killed.class);

        ActingAs.run(SCHOOL, () -> jobs.cancel(id));
        execution.execute(ticket(id));

        assertThat(state(id).status()).isEqualTo(JobState.Status.CANCELLED);
    }

    @Test
    void neverStartsWhatWasCancelledWhileWaiting() {
        var id = inserted();

        ActingAs.run(SCHOOL, () -> jobs.cancel(id));
        var before = work.stepsDone();
        execution.execute(ticket(id));

        assertThat(state(id).status()).isEqualTo(JobState.Status.CANCELLED);
        assertThat(work.stepsDone()).isEqualTo(before);
    }

    @Test
    void hidesJobsOfOtherOrganisations() {
        var id = inserted();

        assertThat(ActingAs.call(person(EAST, SECOND, Role.ENTERPRISE), () -> jobs.find(id)))
                .isEmpty();
    }

    @Test
    void refusesAnUnknownKind() {
        assertThatThrownBy(() -> ActingAs.call(SCHOOL, () -> jobs.start("no.such", "{}")))
                .hasMessageContaining("no job of kind 'no.such'")
                .hasMessageContaining("Try:");
    }

    private JobId inserted() {
        var id = new JobId(UUID.randomUUID());
        transactions.runAs(SCHOOL, () -> table.insert(id, TestJobs.KIND, "{\"seed\": 1}", SCHOOL));
        return id;
    }

    private static JobTicket ticket(JobId id) {
        return JobTicket.of(id, TestJobs.KIND, SCHOOL);
    }

    private JobState finished(JobId id) {
        execution.execute(ticket(id));
        return state(id);
    }

    private JobState state(JobId id) {
        return ActingAs.call(SCHOOL, () -> jobs.find(id)).orElseThrow();
    }

    private JobState awaitEnd(JobId id) throws InterruptedException {
        var deadline = System.nanoTime() + 30_000_000_000L;
        while (!state(id).status().over() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return state(id);
    }
}
