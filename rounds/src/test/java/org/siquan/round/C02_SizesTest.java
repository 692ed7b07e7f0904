package org.siquan.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.matching.MatchingProblem;

/** Rounds larger than 16-bit numbers and lines larger than the buffer. */
class C02_SizesTest {

    @TempDir
    Path folder;

    @Test
    void moreThan65536PlacesAreReadInBothForms() throws IOException {
        int places = 70_000;
        StringBuilder csv = new StringBuilder("place,most\n");
        StringBuilder text = new StringBuilder("residents\na1: h69999 h0\na2: h65536\nplaces\n");
        for (int p = 0; p < places; p++) {
            csv.append("h").append(p).append(",1\n");
            text.append("h").append(p).append(" 1: a2 a1\n");
        }
        RoundFiles set = RoundFiles.in(folder.resolve("set"))
                .with("places.csv", csv.toString())
                .with("applicants.csv", "applicant,choices\na1,h69999 h0\na2,h65536\n");
        Path file = Files.writeString(folder.resolve("round.txt"), text);

        for (MatchingProblem problem : List.of(set.accepted().problem(), RoundFiles.problem(file))) {
            assertThat(problem.places()).hasSize(places);
            assertThat(problem.choices().placeAt(0)).isEqualTo(69_999);
            assertThat(problem.choices().placeAt(1)).isZero();
            assertThat(problem.choices().placeAt(2)).isEqualTo(65_536);
            assertThat(RoundFiles.hash(problem))
                    .isEqualTo(RoundFiles.hash(set.accepted().problem()));
        }
    }

    @Test
    void moreChoicesThanTheLimitAreRefusedAtTheirLine() {
        RoundFiles.in(folder);

        assertThat(RoundFiles.faults(new RoundReader(3), folder))
                .containsExactly("applicants.csv:4:2 [choices.beyond]");
    }

    @Test
    void moreResidentsChoicesThanTheLimitAreRefusedAtTheirPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("r.txt"), "residents\nr1: h1 h2\nr2: h1 h2\nplaces\nh1 1: r1\n");

        assertThat(RoundFiles.faults(new RoundReader(3), file)).containsExactly("r.txt:3:8 [choices.beyond]");
    }

    @Test
    void seatsThatAddUpToMoreThanAnArrayHoldsAreRefused() {
        StringBuilder applicants = new StringBuilder("applicant,choices\n");
        for (int a = 0; a < 40_000; a++) {
            applicants.append("a").append(a).append(",h1\n");
        }
        StringBuilder places = new StringBuilder("place,most\n");
        for (int p = 0; p < 60_000; p++) {
            places.append("h").append(p).append(",2147483647\n");
        }

        assertThat(RoundFiles.in(folder)
                        .with("applicants.csv", applicants.toString())
                        .with("places.csv", places.toString())
                        .faults())
                .containsExactly("places.csv [places.seats-beyond]");
    }

    @Test
    void oneMostMayBeAsLargeAsAnInt() {
        RoundFiles files = RoundFiles.in(folder).with("places.csv", "place,most\nh1,2147483647\nh2,0\n");

        assertThat(files.accepted().problem().places().getFirst().most()).isEqualTo(Integer.MAX_VALUE);
        assertThat(RoundFiles.hash(files.accepted().problem())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 7, 16, 1024})
    void linesAreTheSameWhateverTheSizeOfABlock(int block) throws IOException {
        String text = "\uFEFFa\n\nlonger than a block 学生\r\nlast without end";
        List<String> found = new ArrayList<>();
        try (ByteLines lines = new ByteLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), block)) {
            while (lines.next()) {
                found.add(lines.line()
                        + new String(lines.bytes(), lines.from(), lines.to() - lines.from(), StandardCharsets.UTF_8));
            }
        }

        assertThat(found).containsExactly("1a", "2", "3longer than a block 学生", "4last without end");
    }

    @Test
    void tenThousandIdsOfAnyLengthAreToldApart() {
        Ids ids = new Ids();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 10_000; i++) {
                byte[] id = ("x".repeat(i % 23) + i).getBytes(StandardCharsets.UTF_8);
                int number = ids.add(id, 0, id.length, Ids.key(id, 0, id.length));
                assertThat(number).isEqualTo(round == 0 ? i : -2 - i);
            }
        }
        assertThat(ids).hasSize(10_000);
        assertThat(ids.get(24)).isEqualTo("x24");
        byte[] unknown = "x25".getBytes(StandardCharsets.UTF_8);
        assertThat(ids.find(unknown, 0, unknown.length)).isEqualTo(Ids.NONE);
    }
}
