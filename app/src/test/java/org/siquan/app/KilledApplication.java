package org.siquan.app;

import java.util.Map;
import java.util.UUID;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.JobCheckpoint;
import org.siquan.app.platform.JobHandler;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobResult;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.Jobs;
import org.siquan.app.platform.Role;
import org.springframework.boot.SpringApplication;

/**
 * The whole application in a process of its own, for a test to kill. Arguments: a data directory, and {@code start} or
 * the id of the job to wait for. Says each step of the job, and in the end its hash.
 */
final class KilledApplication {

    /** Like {@link TestJobs}, but it says each step and waits at step 23 of its first attempt until it is killed. */
    static final class Slow implements JobHandler {

        @Override
        public String kind() {
            return "test.slow";
        }

        @Override
        public JobResult run(JobRun run) {
            var last = run.lastCheckpoint();
            say("from " + last.map(JobCheckpoint::seq).orElse(0));
            var from = last.orElse(new JobCheckpoint(0, TestJobs.first(run.input())));
            var state = from.state();
            for (int step = from.seq() + 1; step <= TestJobs.STEPS; step++) {
                state = TestJobs.next(state, step);
                if (step % 5 == 0) {
                    run.checkpoint(new JobCheckpoint(step, state));
                }
                if (step == 23 && last.isEmpty()) {
                    say("waiting");
                    while (!run.cancelled()) {
                        Thread.onSpinWait();
                    }
                    run.progress("stopping", step, TestJobs.STEPS);
                }
            }
            return new JobResult("{}", state);
        }
    }

    private KilledApplication() {}

    public static void main(String[] arguments) {
        var application = new SpringApplication(Siquan.class, People.class, Slow.class);
        application.setDefaultProperties(
                Map.of("siquan.database.home", arguments[0], "server.port", 0, "siquan.database.minimum-free-mb", 0));
        var context = application.run();
        var jobs = context.getBean(Jobs.class);
        ActingAs.run(People.person(Role.SCHOOL), () -> {
            var id = arguments[1].equals("start")
                    ? jobs.start("test.slow", "{\"seed\": 1}")
                    : new JobId(UUID.fromString(arguments[1]));
            say("job " + id);
            while (!jobs.find(id).orElseThrow().status().over()) {
                Thread.onSpinWait();
            }
            say("hash " + jobs.find(id).orElseThrow().resultHash());
        });
        context.close();
    }

    private static void say(String what) {
        System.out.println("SAID " + what);
    }
}
