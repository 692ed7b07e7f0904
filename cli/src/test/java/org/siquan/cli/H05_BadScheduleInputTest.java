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

    /** What is behind the place is full of faults; none of them is told, because it is not read. */
    private void refusedAt(Said said, String code, String place, String most) {
        assertThat(said.code()).as(said.err() + said.out()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err())
                .contains("[" + code + "]", place, most, "→")
                .containsPattern("[一-龥]{4}")
                .containsPattern("[a-z]{3} [a-z]{2,}")
                .doesNotContain("part.missing", "id.unknown", "xml.malformed");
    }

    @ParameterizedTest(name = "a million {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "courses announced; Courses: 2; Courses: 1000000; problem.size; problem.ctt:2; 8000",
                "rooms announced; Rooms: 2; Rooms: 1000000; problem.size; problem.ctt:3; 131072",
                "days announced; Days: 2; Days: 1000000; problem.size; problem.ctt:4; 2000",
                "curricula announced; Curricula: 1; Curricula: 1000000; problem.size; problem.ctt:6; 8000",
                "constraints announced; Constraints: 1; Constraints: 1000000; problem.size; problem.ctt:7; 200000",
                "periods of a day; Periods_per_day: 3; Periods_per_day: 1000000; number.range; problem.ctt:5; 62",
                "lectures of a course; A t1 2 2; A t1 1000000 2; number.range; problem.ctt:10; 131072"
            })
    void aMillionInANumberOfATimetableIsRefusedAtItsLine(
            String what, String before, String after, String code, String place, String most) throws IOException {
        assertThat(H01_ScheduleTest.SMALL).contains(before);

        refusedAt(schedule("ctt", "problem.ctt", H01_ScheduleTest.SMALL.replace(before, after)), code, place, most);
    }

    @ParameterizedTest(name = "a million rows of {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "COURSES; C%d t%d 1 1 9; problem.ctt:8010; 8,000",
                "ROOMS; r%d 20; problem.ctt:131086; 131,072",
                "CURRICULA; k%d 1 A; problem.ctt:8018; 8,000",
                "UNAVAILABILITY_CONSTRAINTS; A 0 0; problem.ctt:200021; 200,000"
            })
    void aMillionRowsOfATimetableAreRefusedAtTheFirstTooMany(String section, String row, String place, String most)
            throws IOException {
        String small = H01_ScheduleTest.SMALL;
        int at = small.indexOf(section + ":\n") + section.length() + 2;
        Path in = folder.resolve("problem.ctt");
        try (Writer out = Files.newBufferedWriter(in)) {
            out.write(small.substring(0, at));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(row.formatted(i, i) + "\n");
            }
            out.write("and this is no row at all\n");
        }

        refusedAt(
                Said.by("schedule", "--format", "ctt", in, "--out", folder.resolve("out"), "--quiet"),
                "table.too-many",
                place,
                most);
    }

    @ParameterizedTest(name = "a million {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "students; <students>; <student id=\"n%d\"/>; <students>; 200,000",
                "rooms; <rooms>; <room id=\"r%d\"/>; <rooms>; 5,000",
                "courses; <courses>; <course id=\"k%d\"/>; <courses>; 50,000",
                "times of a class; <class id=\"1\" limit=\"9\">; <time days=\"10000\" start=\"%d\" length=\"1\" weeks=\"11\"/>; <class>; 20,000",
                "classes; <subpart id=\"1\">; <class id=\"k%d\"/>; <subpart>; 20,000",
                "distributions; <distributions>; <distribution type=\"SameStart\"/>; <distributions>; 200,000"
            })
    void aMillionElementsOfAUniversityAreRefusedAtTheFirstTooMany(
            String what, String after, String element, String holder, String most) throws IOException {
        String small = H02_Itc2019Test.SMALL.replace("<distributions/>", "<distributions></distributions>");
        assertThat(small).contains(after);
        int at = small.indexOf(after) + after.length();
        Path in = folder.resolve("problem.xml");
        int line = (int) small.substring(0, at).lines().count();
        try (Writer out = Files.newBufferedWriter(in)) {
            out.write(small.substring(0, at));
            for (int i = 0; i < 1_000_000; i++) {
                out.write("\n" + element.formatted(i));
            }
            out.write("\n<<< and this is no XML at all");
        }
        Said said = Said.by("schedule", "--format", "itc2019", in, "--out", folder.resolve("out"), "--quiet");

        int place = line + Integer.parseInt(most.replace(",", "")) + 1;
        refusedAt(said, "element.too-many", "problem.xml:" + place + ":", most);
        assertThat(said.err()).contains(holder);
    }

    @Test
    void aMillionSlotsOfADayAreRefusedAtTheirLine() throws IOException {
        String text = H02_Itc2019Test.SMALL.replace("slotsPerDay=\"288\"", "slotsPerDay=\"1000000\"");

        refusedAt(schedule("itc2019", "problem.xml", text), "value.number", "problem.xml:1:", "1440");
    }
}
