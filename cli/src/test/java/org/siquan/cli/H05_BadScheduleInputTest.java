package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.timetable.rotation.RotationWriter;

/** What people get wrong: each is a clear error, or an infeasibility that is explained; nothing is ever written. */
@Tag("S12")
class H05_BadScheduleInputTest {

    private static final String CYCLE = """
            Students=1; Disciplines=3; Hospitals=1; Duration=1; Horizon=3; Groups=1; MaxDiscPerHosp=3;
            DiscGroup=[1,1,1]; StudDiscGroup=[|2|]; AllowedDisc=[|1,1,1|]; Precededby=[|0,1,0|0,0,1|1,0,0|];
            Availability=[|1,1,1|]; Ability=array3d(1..1,1..1,1..3,[1,1,1]);
            MaxPosHosp=array3d(1..1,1..3,1..3,[1,1,1,1,1,1,1,1,1]);
            MinPosHosp=array3d(1..1,1..3,1..3,[0,0,0,0,0,0,0,0,0]);
            WeightPref=[|2,1,-1,-1|]; PrefStudDisc=[|1,5,1|]; PrefStudHosp=[|3|]; ManPref=[0,4,0];
            """;

    @TempDir
    Path folder;

    private Said schedule(String format, String name, String text) throws IOException {
        Path in = folder.resolve(name);
        Files.writeString(in, text);
        Said said = Said.by(
                "schedule", "--format", format, in, "--out", folder.resolve("out"), "--proposals", "2000", "--quiet");
        assertThat(folder.resolve("out")).doesNotExist();
        return said;
    }

    @Test
    void aCircleOfPrerequisitesIsNamedWithItsDisciplines() throws IOException {
        Said said = schedule("mss", "year.dzn", CYCLE);

        assertThat(said.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(said.out()).contains("student 1 needs 2", "1 → 3 → 2 → 1", "先修要求成环");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "longer than the horizon; \"min_weeks\": 2, \"max_weeks\": 2; \"min_weeks\": 9, \"max_weeks\": 9; calendar has 3 open weeks",
                "no place at all; \"capacity\": 1; \"capacity\": 0; capacity 0",
                "out of reach; \"minutes\": 10}; \"minutes\": 61}; 40 minutes",
                "no post for the order; \"capacity\": 1}; \"capacity\": 1, \"orders\": [\"X\"]}; none accepts O",
                "mentors for nobody; \"max_learners\": 1; \"max_learners\": 0; capacity 0"
            })
    void whatCannotBePlannedIsExplained(String what, String before, String after, String words) throws IOException {
        assertThat(H03_RotationTest.SMALL).contains(before);
        String text = H03_RotationTest.SMALL.replace(before, after);
        if (what.equals("out of reach")) {
            text = text.replace("\"travel\"", "\"travel\"")
                    .replace("{\"weeks\": 3}", "{\"weeks\": 3, \"travel_limit_minutes\": 30}");
        }

        Said said = schedule("rotation", "rotation.json", text);

        assertThat(said.code()).as(said.err() + said.out()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(said.out()).contains(words).containsPattern("[一-龥]{4}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "a hole; \"site\": \"f\", \"minutes\"; \"site\": \"g\", \"minutes\"; travel.hole",
                "longer than a day; \"minutes\": 40; \"minutes\": 4000; travel.range",
                "negative capacity; \"capacity\": 1; \"capacity\": -1; value.negative",
                "no open week; \"weeks\": 3; \"weeks\": 3, \"closed_weeks\": [1, 2, 3]; calendar.no-open-week",
                "an unknown lodging; [\"hall\"]; [\"hal\"]; lodging.unknown",
                "an unknown wish; \"weeks\": 3; \"weeks\": 3, \"comute\": 9; json.member-unknown",
                "classes without end; \"lodgings\": [\"hall\"]; \"lodgings\": [\"hall\"], \"ban_class\": 1001; value.range"
            })
    void whatMeansNothingIsAnErrorWithItsCode(String what, String before, String after, String code)
            throws IOException {
        assertThat(H03_RotationTest.SMALL).contains(before);

        Said said = schedule("rotation", "rotation.json", H03_RotationTest.SMALL.replace(before, after));

        assertThat(said.code()).as(what + said.err() + said.out()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("[" + code + "]");
    }

    @Test
    void aMillionLearnersInATableAreRefusedWhileItIsRead() throws IOException {
        Path json = folder.resolve("rotation.json");
        Files.writeString(json, H03_RotationTest.SMALL);
        Path tables = Files.createDirectory(folder.resolve("tables"));
        RotationWriter.write(RotationFormat.problem(json), tables);
        try (Writer out = Files.newBufferedWriter(tables.resolve("learners.csv"))) {
            out.write("learner,pattern,cohort,order,lodgings\n");
            for (int i = 0; i < 1_000_000; i++) {
                out.write("s" + i + ",P,K,O,hall\n");
            }
        }

        Said said = Said.by("schedule", "--format", "rotation", tables, "--out", folder.resolve("out"), "--quiet");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("learners.csv:200002", "table.too-many", "200,000");
    }

    @Test
    void aMillionStudentsOfAYearAreRefusedByTheirNumber() throws IOException {
        Said said = schedule("mss", "year.dzn", CYCLE.replace("Students=1;", "Students=1000000;"));

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("1000000");
    }
}
