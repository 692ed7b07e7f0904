package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ji and Meng, six weeks: two at school, then four at one of two posts, or the other way round. */
@Tag("S8")
class H04_ReplanTest {

    private static final String ROTATION = """
            {"settings": {"weeks": 6},
             "patterns": [
              {"pattern": "CW", "kind": "course", "site": "school", "min_weeks": 2, "max_weeks": 3},
              {"pattern": "CW", "kind": "work", "min_weeks": 3, "max_weeks": 4},
              {"pattern": "WC", "kind": "work", "min_weeks": 4, "max_weeks": 4},
              {"pattern": "WC", "kind": "course", "site": "school", "min_weeks": 2, "max_weeks": 2}],
             "learners": [
              {"learner": "ji", "pattern": "CW", "cohort": "K", "order": "O", "lodgings": ["hall"]},
              {"learner": "meng", "pattern": "WC", "cohort": "K", "order": "O", "lodgings": ["hall"]}],
             "posts": [
              {"post": "near", "enterprise": "E", "site": "n", "capacity": 2},
              {"post": "far", "enterprise": "F", "site": "f", "capacity": 2}],
             "mentors": [
              {"mentor": "m", "enterprise": "E", "max_learners": 2}, {"mentor": "w", "enterprise": "F", "max_learners": 2}],
             "lodgings": [{"lodging": "hall"}],
             "travel": [
              {"lodging": "hall", "site": "school", "minutes": 5}, {"lodging": "hall", "site": "n", "minutes": 10},
              {"lodging": "hall", "site": "f", "minutes": 12}]}
            """;

    private static final String PLAN = """
            learner,week,block,post,mentor,lodging
            ji,1,1,,,hall
            ji,2,1,,,hall
            ji,3,2,near,m,hall
            ji,4,2,near,m,hall
            ji,5,2,near,m,hall
            ji,6,2,near,m,hall
            meng,1,1,near,m,hall
            meng,2,1,near,m,hall
            meng,3,1,near,m,hall
            meng,4,1,near,m,hall
            meng,5,2,,,hall
            meng,6,2,,,hall
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(path("rotation.json"), ROTATION);
        Files.writeString(path("plan.csv"), PLAN);
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private Said replan(Object... more) {
        Object[] words = new Object[more.length + 7];
        List<Object> first = List.of(
                "replan", path("rotation.json"), path("plan.csv"), "--out", path("new.csv"), "--proposals", "20000");
        System.arraycopy(first.toArray(), 0, words, 0, 7);
        System.arraycopy(more, 0, words, 7, more.length);
        return Said.by(words);
    }

    private static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.lastLine());
    }

    @Test
    void aPostWithdrawnMovesTheRestOfTheBlockAndNothingThatIsPast() throws IOException {
        Said said = replan(
                "--event",
                "post-withdrawn:near:first_week=3",
                "--now",
                "3",
                "--changes",
                path("changes.csv"),
                "--rotation",
                path("now"),
                "--json");
        Said verified = Said.by("verify", "schedule", "--format", "rotation", path("now"), path("new.csv"));

        assertThat(said.code()).as(said.err() + said.out()).isZero();
        assertThat(Files.readString(path("new.csv"))).isEqualTo("""
                learner,week,block,post,mentor,lodging
                ji,1,1,,,hall
                ji,2,1,,,hall
                ji,3,2,far,w,hall
                ji,4,2,far,w,hall
                ji,5,2,far,w,hall
                ji,6,2,far,w,hall
                meng,1,1,near,m,hall
                meng,2,1,near,m,hall
                meng,3,2,far,w,hall
                meng,4,2,far,w,hall
                meng,5,3,,,hall
                meng,6,3,,,hall
                """);
        assertThat(Files.readString(path("changes.csv")))
                .contains("ji,2,lost,near,hall,3,6,far,hall,3,6,", "meng,1,lost,near,hall,3,4,far,hall,3,4,")
                .contains("不再可用", "no longer possible");
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(json(said).get("changes").asInt()).isEqualTo(2);
        assertThat(json(said).get("leastChanges").asInt()).isEqualTo(2);
        assertThat(json(said).get("reasons").get("lost").asInt()).isEqualTo(2);
        assertThat(json(said).get("cost").asLong())
                .isGreaterThan(json(said).get("costBefore").asLong());
        assertThat(said.out()).contains("ji  2: near 3–6 (hall) → far 3–6 (hall)");
    }

    @Test
    void eventsOfAFileHappenInTheirOrderAndWhoJoinsIsInTheReport() throws IOException {
        Files.writeString(path("events.csv"), """
                event,subject,first_week,last_week,capacity,pattern,cohort,order,lodgings
                learner-leaves,ji,,,,,,,
                learner-joins,wu,,,,WC,K,O,hall
                capacity-cut,near,,,1,,,,
                """);

        Said said = replan("--events", path("events.csv"), "--changes", path("changes.csv"), "--json");

        assertThat(said.code()).as(said.err() + said.out()).isZero();
        assertThat(Files.readString(path("new.csv"))).doesNotContain("ji,").contains("wu,1,1,far,w,hall");
        assertThat(Files.readString(path("changes.csv")))
                .contains("wu,1,joined,,,,,far,hall,1,4,", "wu,2,joined,,,,,,hall,5,6,");
        assertThat(json(said).get("changes").asInt()).isZero();
    }

    @Test
    void pinnedLearnersStayAndAnImpossiblePinIsNamed() {
        Said kept = replan("--event", "capacity-cut:near:capacity=1", "--pin", "ji", "--json");
        Said broken = replan("--event", "post-withdrawn:near", "--pin", "ji,meng", "--json");

        assertThat(kept.code()).as(kept.out()).isZero();
        assertThat(kept.out()).contains("meng  1: near 1–4").doesNotContain("ji  2:");
        assertThat(broken.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(broken.out()).contains("ji is pinned", "锁定");
        assertThat(json(broken).get("impossible").asBoolean()).isTrue();
    }

    @Test
    void aPlanBeyondTheAllowedWorseningIsNotWritten() throws IOException {
        Files.writeString(path("rotation.json"), ROTATION.replace("\"minutes\": 12", "\"minutes\": 50"));

        Said said = replan("--event", "post-withdrawn:near", "--worsening", "5", "--json");

        assertThat(said.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(json(said).get("withinCost").asBoolean()).isFalse();
        assertThat(said.out()).contains("above the allowed");
        assertThat(path("new.csv")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "post-withdrawn:nowhere, reference.unknown",
        "strike:near, event.unknown",
        "capacity-cut:near, value.required",
        "capacity-cut:near:capacity=-1, value.negative",
        "mentor-absent:m:first_week=1:last_week=2, event.past",
        "mentor-absent:m:first_week=9, value.range",
        "learner-joins:ji:pattern=CW:cohort=K:order=O:lodgings=hall, event.known",
        "learner-joins:wu:pattern=CX:cohort=K:order=O:lodgings=hall, reference.unknown",
        "learner-joins:wu:pattern=CW:cohort=K:order=O:lodgings=tent, reference.unknown",
        "learner-joins:wu:pattern=CW:cohort=K:order=O:lodgings=hall:ban_class=7, value.range",
        "learner-leaves:wu, reference.unknown"
    })
    void anEventThatCannotBeIsToldWithItsCodeAndNothingIsWritten(String event, String code) {
        Said said = replan("--event", event, "--now", "3");

        assertThat(said.code()).as(said.err() + said.out()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains(code, "--event:2");
        assertThat(path("new.csv")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "--event; near; EVENT:SUBJECT",
                "--event; post-withdrawn:near:week=3; first_week",
                "--now; 7; 1..6",
                "--now; 0; 1",
                "--worsening; -1; 0 to 1000"
            })
    void wrongWordsOfTheCallAreToldWithWhatIsAllowed(String option, String value, String allowed) {
        Said said = option.equals("--event")
                ? replan(option, value)
                : replan("--event", "post-withdrawn:near", option, value);

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains(allowed);
    }

    @Test
    void aPublishedPlanThatDoesNotHoldIsRefusedWithItsFindings() throws IOException {
        Files.writeString(path("plan.csv"), PLAN.replace("ji,6,2,near,m,hall", "ji,6,2,far,w,hall"));

        Said said = replan("--event", "post-withdrawn:near");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("plan.broken", "learner ji, week 6");
    }
}
