package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Solving and verifying a small ITC-2019 problem: two classes want the one room at eight, one of them can wait at cost 3. */
class H02_Itc2019Test {

    static final String SMALL = """
            <problem name="small" nrDays="5" slotsPerDay="288" nrWeeks="2">
            <optimization time="2" room="1" distribution="1" student="1"/>
            <rooms><room id="A" capacity="9"/></rooms>
            <courses><course id="c"><config id="1"><subpart id="1">
            <class id="1" limit="9"><room id="A" penalty="1"/>
            <time days="10000" start="96" length="12" weeks="11" penalty="0"/></class>
            <class id="2" limit="9"><room id="A" penalty="0"/>
            <time days="10000" start="96" length="12" weeks="11" penalty="0"/>
            <time days="10000" start="108" length="12" weeks="11" penalty="3"/></class>
            </subpart></config></course></courses>
            <distributions/><students><student id="s"><course id="c"/></student></students>
            </problem>
            """;

    @TempDir
    Path folder;

    private Path problem(String text) throws IOException {
        return Files.writeString(folder.resolve("problem.xml"), text);
    }

    private Path out() {
        return folder.resolve("solution.xml");
    }

    private Said schedule(Path in) {
        return Said.by(
                "schedule", "--format", "itc2019", in, "--out", out(), "--proposals", "20000", "--json", "--quiet");
    }

    private Said verify(Path in) {
        return Said.by("verify", "schedule", "--format", "itc2019", in, out(), "--json");
    }

    private static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.lastLine());
    }

    @Test
    void findsTheBestTimetableAndTheVerifierAgrees() throws Exception {
        Path in = problem(SMALL);

        Said said = schedule(in);
        Said verified = verify(in);

        assertThat(said.code()).isZero();
        assertThat(json(said).get("feasible").asBoolean()).isTrue();
        assertThat(json(said).get("cost").asLong()).as("2 × 3 + 1").isEqualTo(7);
        assertThat(json(said).get("lowerBound").asLong()).isEqualTo(1);
        assertThat(verified.code()).isZero();
        assertThat(json(verified).get("cost").asLong()).isEqualTo(7);
        assertThat(json(verified).get("parts").get("time").asLong()).isEqualTo(3);
    }

    @Test
    void theVerifierNamesTheRuleThatAChangedSolutionBreaks() throws Exception {
        Path in = problem(SMALL);
        schedule(in);
        Files.writeString(out(), Files.readString(out()).replace("start=\"108\"", "start=\"96\""));

        Said verified = verify(in);

        assertThat(verified.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(verified.out()).contains("[U04]");
    }

    @Test
    void badInputIsListedAndNothingIsWritten() throws Exception {
        Said said = schedule(problem(SMALL.replace(
                "<distributions/>", "<distributions><distribution type=\"Near\" penalty=\"1\"/></distributions>")));

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("distribution.unknown", ":11:");
        assertThat(out()).doesNotExist();
    }
}
