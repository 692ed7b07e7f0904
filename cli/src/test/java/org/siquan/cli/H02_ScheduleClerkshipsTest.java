package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One student takes one of two disciplines in one of two hospitals. The best is discipline 2 (5) in hospital 1 (3) at once:
 * 2·5 + 1·3 + 4 = 17, and once more as the worst-off.
 */
@Tag("S12")
class H02_ScheduleClerkshipsTest {

    private static final String SMALL = """
            Students=1; Disciplines=2; Hospitals=2; Duration=1; Horizon=3; Groups=1; MaxDiscPerHosp=1;
            DiscGroup=[1,1]; StudDiscGroup=[|1|]; AllowedDisc=[|1,1|]; Precededby=[|0,0|0,0|]; Availability=[|1,1,1|];
            Ability=array3d(1..1,1..2,1..2,[1,1,1,1]);
            MaxPosHosp=array3d(1..2,1..2,1..3,[1,1,1,1,1,1,1,1,1,1,1,1]);
            MinPosHosp=array3d(1..2,1..2,1..3,[0,0,0,0,0,0,0,0,0,0,0,0]);
            WeightPref=[|2,1,-1,-1|]; PrefStudDisc=[|1,5|]; PrefStudHosp=[|3,2|]; ManPref=[0,4];
            """;

    @TempDir
    Path folder;

    @Test
    void writesTheBestPlanWithItsScoreAndTheVerifierAgrees() throws IOException {
        Said said = schedule(SMALL);
        Said verified = Said.by("verify", "schedule", "--format", "mss", in(), out(), "--json");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readString(out())).isEqualTo("student,period,hospital,discipline\n1,1,1,2\n");
        assertThat(json(said).get("feasible").asBoolean()).isTrue();
        assertThat(json(said).get("cost").asLong()).isEqualTo(-34);
        assertThat(json(said).get("lowerBound").asLong()).isEqualTo(-34);
        assertThat(json(said).get("parts").get("score").asLong()).isEqualTo(34);
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(json(verified).get("cost").asLong()).isEqualTo(-34);
        assertThat(json(verified).get("parts").get("worst").asLong()).isEqualTo(17);
    }

    @Test
    void theVerifierNamesWhatAForgedPlanBreaks() throws IOException {
        schedule(SMALL);
        Files.writeString(out(), "student,period,hospital,discipline\n1,1,1,1\n1,2,1,2\n");

        Said said = Said.by("verify", "schedule", "--format", "mss", in(), out());

        assertThat(said.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(said.out()).contains("[M03]", "[M08]");
    }

    @Test
    void saysWhyThereIsNoPlanAndWritesNothing() throws IOException {
        Said said = schedule(SMALL.replace("StudDiscGroup=[|1|]", "StudDiscGroup=[|2|]")
                .replace("1,1,1,1]);\nMax", "1,0,1,0]);\nMax"));

        assertThat(said.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(said.out()).contains("student 1 needs 2 disciplines of group 1, can take 1");
        assertThat(out()).doesNotExist();
    }

    @Test
    void listsTheFaultsOfABadFileAndWritesNothing() throws IOException {
        Said said = schedule(SMALL.replace("Duration=1", "Duration=9"));
        Said missing = Said.by("schedule", "--format", "mss", folder.resolve("none.dzn"), "--out", out());

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("mss.range", "1..3", "problem.dzn:1");
        assertThat(missing.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.err()).contains("file.missing");
        assertThat(out()).doesNotExist();
    }

    private Path in() {
        return folder.resolve("problem.dzn");
    }

    private Path out() {
        return folder.resolve("plan.csv");
    }

    private Said schedule(String text) throws IOException {
        Files.writeString(in(), text);
        return Said.by("schedule", "--format", "mss", in(), "--out", out(), "--proposals", "20000", "--json");
    }

    private static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.lastLine());
    }
}
