package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siquan.timetable.rotation.RotationWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One learner and one place: one week at school and two at work; the nearer post of two is best. */
@Tag("S5")
class H03_RotationTest {

    static final String SMALL = """
            {"settings": {"weeks": 3},
             "patterns": [
              {"pattern": "P", "kind": "course", "site": "school", "min_weeks": 1, "max_weeks": 1},
              {"pattern": "P", "kind": "work", "min_weeks": 2, "max_weeks": 2}],
             "learners": [{"learner": "ji", "pattern": "P", "cohort": "K", "order": "O", "lodgings": ["hall"]}],
             "posts": [
              {"post": "near", "enterprise": "E", "site": "n", "capacity": 1},
              {"post": "far", "enterprise": "E", "site": "f", "capacity": 1}],
             "mentors": [{"mentor": "m", "enterprise": "E", "max_learners": 1}],
             "lodgings": [{"lodging": "hall"}],
             "travel": [
              {"lodging": "hall", "site": "school", "minutes": 5}, {"lodging": "hall", "site": "n", "minutes": 10},
              {"lodging": "hall", "site": "f", "minutes": 40}]}
            """;

    @TempDir
    Path folder;

    @Test
    void writesTheBestScheduleWithItsCostAndBoundAndTheVerifierAgrees() throws IOException {
        Said said = schedule(SMALL);
        Said verified = Said.by("verify", "schedule", "--format", "rotation", in(), out(), "--json");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readString(out())).isEqualTo("""
                learner,week,block,post,mentor,lodging
                ji,1,1,,,hall
                ji,2,2,near,m,hall
                ji,3,2,near,m,hall
                """);
        assertThat(json(said).get("feasible").asBoolean()).isTrue();
        assertThat(json(said).get("cost").asLong()).isEqualTo((5 + 10 + 10) * 1_000 + 2 * 10_000);
        assertThat(json(said).get("lowerBound").asLong()).isEqualTo(45_000);
        assertThat(json(said).get("parts").get("commute").asLong()).isEqualTo(25_000);
        assertThat(json(said).has("cpuSeconds")).isTrue();
        assertThat(json(said).has("wallSeconds")).isTrue();
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(json(verified).get("cost").asLong()).isEqualTo(45_000);
        assertThat(json(verified).get("parts").get("load").asLong()).isEqualTo(20_000);
    }

    @Test
    void theVerifierNamesWhatAForgedScheduleBreaks() throws IOException {
        schedule(SMALL);
        Files.writeString(out(), Files.readString(out()).replace("ji,3,2,near,m,hall", "ji,3,2,far,,hall"));

        Said said = Said.by("verify", "schedule", "--format", "rotation", in(), out());

        assertThat(said.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(said.out()).contains("[R05]", "[R08]", "学生 ji 第 3 周");
    }

    @Test
    void saysWhyThereIsNoScheduleAndWritesNothing() throws IOException {
        Said said = schedule(
                SMALL.replace("\"minutes\": 10", "\"minutes\": 90").replace("\"minutes\": 40", "\"minutes\": 61"));

        assertThat(said.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(said.out()).contains("ji", "61");
        assertThat(json(said).get("feasible").asBoolean()).isFalse();
        assertThat(json(said).get("cost").isNull()).isTrue();
        assertThat(out()).doesNotExist();
    }

    @Test
    void listsTheFaultsOfABadDocumentWithTheirPlacesAndWritesNothing() throws IOException {
        Said said = schedule(
                SMALL.replace("\"weeks\": 3", "\"weeks\": \"three\"").replace("\"capacity\": 1}", "\"capacity\": -1}"));
        Said missing = Said.by("schedule", "--format", "rotation", folder.resolve("none"), "--out", out());

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("rotation.json:1:", "json.type", "rotation.json:7:", "value.negative");
        assertThat(missing.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.err()).contains("file.missing");
        assertThat(out()).doesNotExist();
    }

    @Test
    void secondsAreABudgetTooAndAFolderOfTablesIsReadAsWell() throws IOException {
        Files.writeString(in(), SMALL);
        Path tables = Files.createDirectory(folder.resolve("tables"));
        RotationWriter.write(RotationFormat.problem(in()), tables);

        Said said = Said.by(
                "schedule",
                "--format",
                "rotation",
                tables,
                "--out",
                out(),
                "--seconds",
                "0.2",
                "--threads",
                "2",
                "--json");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(json(said).get("cost").asLong()).isEqualTo(45_000);
    }

    private Path in() {
        return folder.resolve("rotation.json");
    }

    private Path out() {
        return folder.resolve("plan.csv");
    }

    private Said schedule(String text) throws IOException {
        Files.writeString(in(), text);
        return Said.by("schedule", "--format", "rotation", in(), "--out", out(), "--proposals", "20000", "--json");
    }

    private static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.lastLine());
    }
}
