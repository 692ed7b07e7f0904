package org.siquan.app.cycle.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.People;
import org.siquan.app.SiquanTest;
import org.siquan.app.TestJobs.Killed;
import org.siquan.app.apprenticeship.PlanIntake;
import org.siquan.app.cycle.CycleRun;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.AuditLog;
import org.siquan.app.platform.JobCheckpoint;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.database.TestDatabase;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.Region;
import org.siquan.region.RegionRead;
import org.siquan.region.RegionReader;
import org.siquan.region.travel.Hour;
import org.siquan.region.travel.TravelTimes;
import org.siquan.year.Stage;
import org.siquan.year.YearInput;
import org.springframework.beans.factory.annotation.Autowired;

/** The year's own job, killed at the end of each of its stages and in the middle of two of them. */
@SiquanTest
@Tag("S14")
class YearJobKilledTest {

    private static final Actor SYSTEM = Actor.system("year-test", People.WEST);
    private static final Path SMALL_PARK = Path.of("..", "cli", "src", "test", "resources", "small-park");

    /** Those that refer to a run first. */
    private static final List<String> TABLES = List.of(
            "run_input",
            "matching_public",
            "lottery_ticket",
            "open_point",
            "week_load",
            "class_fill",
            "headline",
            "work_block",
            "learner_year",
            "stage_result",
            "run");

    @Autowired
    RunTable runs;

    @Autowired
    PeopleTable people;

    @Autowired
    PartsTable parts;

    @Autowired
    ChecksTable checks;

    @Autowired
    ResultJson json;

    @Autowired
    YearInputs inputs;

    @Autowired
    PlanIntake plans;

    @Autowired
    YearInput.Effort effort;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    AuditLog audit;

    @Autowired
    Clock clock;

    @AfterEach
    void removeTheRuns() throws SQLException {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute("delete from cycle." + table + " where run_id in (select run_id from cycle.run"
                        + " where park_id = 'west')");
            }
        }
    }

    @Test
    void goesOnFromTheLastStageWithTheSameResult() {
        Region region = region();
        YearJob job = new YearJob(runs, people, parts, checks, json, inputs, plans, transactions, audit, clock);
        String expected = job.run(new Attempt(inserted(region), "")).hash();

        UUID run = inserted(region);
        List<String> deaths = new ArrayList<>(List.of("demand.forecast", "matching.propose"));
        for (Stage stage : Stage.values()) {
            deaths.add(stage.key());
        }
        deaths.sort(java.util.Comparator.comparing(YearJobKilledTest::order));
        for (String death : deaths) {
            Attempt attempt = new Attempt(run, death);
            assertThat(catchThrowableOfType(Killed.class, () -> job.run(attempt)))
                    .as("dies at " + death)
                    .isNotNull();
            assertThat(attempt.stages())
                    .as("stages run before the death at " + death)
                    .hasSizeLessThanOrEqualTo(1);
        }
        Attempt last = new Attempt(run, "");
        assertThat(job.run(last).hash()).isEqualTo(expected);
        assertThat(last.stages()).as("all stages were stored before").isEmpty();
        assertThat(transactions.as(SYSTEM, () -> runs.find(run).orElseThrow()).done())
                .hasSize(Stage.values().length);
    }

    /** Deaths in the order in which they can come: within a stage before at its end. */
    private static String order(String death) {
        int dot = death.indexOf('.');
        int stage = List.of(Stage.values()).indexOf(Stage.of(dot < 0 ? death : death.substring(0, dot)));
        return stage + (dot < 0 ? "b" : "a");
    }

    private UUID inserted(Region region) {
        UUID id = UUID.randomUUID();
        YearInput input = new YearInput(
                region,
                catalogue,
                TravelTimes.of(region.metroArea(), Hour.DAY),
                List.of(),
                region.park().year(),
                7,
                effort);
        transactions.runAs(SYSTEM, () -> {
            runs.insert(
                    new CycleRun(
                            id,
                            region.park().year(),
                            7,
                            input.hash(),
                            YearInput.VERSION,
                            null,
                            clock.instant(),
                            null,
                            null,
                            List.of()),
                    SYSTEM.park(),
                    SYSTEM.org());
            inputs.keep(id, input);
        });
        return id;
    }

    private static Region region() {
        return switch (RegionReader.read(SMALL_PARK)) {
            case RegionRead.Accepted accepted -> accepted.region();
            case RegionRead.Refused refused -> throw new AssertionError(refused.issues());
        };
    }

    /** One life of the job: it ends where it is told to, as the loss of the process would end it. */
    private static final class Attempt implements JobRun {

        private final UUID run;
        private final String death;
        private final List<String> stages = new ArrayList<>();

        Attempt(UUID run, String death) {
            this.run = run;
            this.death = death;
        }

        /** Keys of the stages that this life finished. */
        List<String> stages() {
            return stages;
        }

        @Override
        public JobId id() {
            return new JobId(run);
        }

        @Override
        public Actor actor() {
            return SYSTEM;
        }

        @Override
        public String input() {
            return "{\"run\":\"%s\"}".formatted(run);
        }

        @Override
        public Optional<JobCheckpoint> lastCheckpoint() {
            return Optional.empty(); // the year reads its stored stages instead
        }

        @Override
        public void checkpoint(JobCheckpoint state) {
            stages.add(state.state());
            dieAt(state.state());
        }

        @Override
        public void progress(String step, long done, long total) {
            dieAt(step);
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        private void dieAt(String point) {
            if (point.equals(death)) {
                throw new Killed();
            }
        }
    }
}
