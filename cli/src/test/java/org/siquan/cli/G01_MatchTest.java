package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siquan.engine.matching.catalogue.Mechanisms;
import org.siquan.engine.matching.mechanism.Mechanism;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sound round from file to outcome. */
@Tag("S4")
class G01_MatchTest {

    private static final String ROUND = """
        residents
        r1: h1 h2
        r2: h1 h2
        r3: h1
        places
        h1 1: r2 r1 r3
        h2 1: r1 r2
        """;

    @TempDir
    Path folder;

    private Path round;
    private Path out;

    @BeforeEach
    void aRound() throws IOException {
        round = Files.writeString(folder.resolve("round.txt"), ROUND);
        out = folder.resolve("outcome");
    }

    @Test
    void writesWhoIsProposedForWhichPlaceAndNothingElse() throws IOException {
        Said said = match(round);

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(out.resolve("outcome.csv")).hasContent("applicant,place\nr1,h2\nr2,h1\nr3,\n");
        assertThat(out.resolve("closed.csv")).hasContent("place\n");
        try (var files = Files.list(out)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void saysInBothLanguagesWhatCameOut() {
        Said said = match(round);

        assertThat(said.out())
                .contains("学生 applicants", "入班 matched", "2（66.7 %）", "第一志愿 first choice", "平均名次 mean rank", "1.50")
                .contains("满额 binds", "h1：1 / 1，挡住 refuses 2")
                .contains("按行序 the order of the lines", "全部照开 all open")
                .doesNotContain("{", "录取", "null", "NaN");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void theLastLineOfJsonHoldsTheAgreedMembers() {
        JsonNode object = json(match(round, "--json"));

        assertThat(object.propertyNames())
                .containsSequence(
                        "applicants",
                        "matched",
                        "firstChoice",
                        "meanRank",
                        "solveSeconds",
                        "totalSeconds",
                        "bytesPerApplicant",
                        "outcomeHash");
        assertThat(object.get("applicants").asInt()).isEqualTo(3);
        assertThat(object.get("matched").asInt()).isEqualTo(2);
        assertThat(object.get("firstChoice").asInt()).isEqualTo(1);
        assertThat(object.get("meanRank").asDouble()).isEqualTo(1.5);
        assertThat(object.get("solveSeconds").asDouble()).isPositive();
        assertThat(object.get("totalSeconds").asDouble())
                .isGreaterThan(object.get("solveSeconds").asDouble());
        assertThat(object.get("bytesPerApplicant").asDouble()).isPositive();
        assertThat(object.get("outcomeHash").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void theOutcomeIsTheSameForAnyNumberOfThreadsAndOnASecondRun() throws IOException {
        Path large = Files.writeString(folder.resolve("large.txt"), large());

        Set<String> hashes = new HashSet<>();
        for (String threads : List.of("1", "2", "8", "1")) {
            hashes.add(json(match(large, "--threads", threads, "--json"))
                    .get("outcomeHash")
                    .asString());
        }

        assertThat(hashes).hasSize(1);
    }

    @Test
    void aSeedDrawsTheLotteryAndTheSameSeedDrawsTheSame() throws IOException {
        StringBuilder applicants = new StringBuilder("applicant,choices\n");
        for (int a = 0; a < 100; a++) {
            applicants.append("a").append(a).append(",h\n");
        }
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(set.resolve("places.csv"), "place,most\nh,50\n");
        Files.writeString(set.resolve("applicants.csv"), applicants);

        JsonNode lines = json(match(set, "--json"));
        JsonNode seven = json(match(set, "--json", "--seed", "7"));

        assertThat(lines.get("ties").asString()).isEqualTo("lines");
        assertThat(seven.get("ties").asString()).isEqualTo("drawn");
        assertThat(seven.get("outcomeHash")).isNotEqualTo(lines.get("outcomeHash"));
        assertThat(json(match(set, "--json", "--seed", "7")).get("outcomeHash")).isEqualTo(seven.get("outcomeHash"));
        assertThat(json(match(set, "--json", "--seed", "8")).get("outcomeHash")).isNotEqualTo(seven.get("outcomeHash"));
    }

    @Test
    void classesBelowTheirNumberCloseUnlessTheyAreToStayOpen() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(set.resolve("places.csv"), "place,name,most,least\nh1,一班,5,2\nh2,二班,5,\n");
        Files.writeString(set.resolve("applicants.csv"), "applicant,choices\na1,h1 h2\na2,h2\n");

        Said closing = match(set);

        assertThat(closing.out()).contains("逐个关闭", "未开的班 closed", "1：一班");
        assertThat(out.resolve("closed.csv")).hasContent("place\nh1\n");
        assertThat(out.resolve("outcome.csv")).hasContent("applicant,place\na1,h2\na2,h2\n");

        Said open = match(set, "--opening", "none");

        assertThat(open.out()).contains("全部照开 all open");
        assertThat(out.resolve("closed.csv")).hasContent("place\n");
        assertThat(out.resolve("outcome.csv")).hasContent("applicant,place\na1,h1\na2,h2\n");
    }

    @Test
    void everyMechanismIsListedWithItsPromiseInBothLanguages() {
        Said said = Said.by("match", "--list");
        JsonNode object = json(Said.by("match", "--list", "--json"));

        assertThat(said.code()).isEqualTo(ExitCode.DONE);
        for (Mechanism each : Mechanisms.list(1)) {
            assertThat(said.out())
                    .contains(each.name(), each.promise().zh(), each.promise().en());
            assertThat(each.promise().zh()).containsPattern("[一-龥]{4}");
        }
        List<String> names = new ArrayList<>();
        object.get("mechanisms").forEach(each -> names.add(each.get("name").asString()));
        assertThat(names)
                .isEqualTo(Mechanisms.list(1).stream().map(Mechanism::name).toList());
    }

    @Test
    void everyListedMechanismCanBeCalledByItsName() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(set.resolve("places.csv"), "place,most\nh,1\n");
        Files.writeString(set.resolve("applicants.csv"), "applicant,choices,score\na1,h,1\na2,h,2\n");

        for (Mechanism each : Mechanisms.list(1)) {
            Said said = Said.by("match", set, "--mechanism", each.name(), "--out", out, "--json");
            assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
            assertThat(json(said).get("mechanism").asString()).startsWith(each.name());
        }
    }

    private Said match(Path in, Object... more) {
        List<Object> words = new ArrayList<>(List.of("match", in, "--mechanism", "deferred-acceptance", "--out", out));
        words.addAll(List.of(more));
        return Said.by(words.toArray());
    }

    private static JsonNode json(Said said) {
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(said.lastLine());
    }

    /** 5,000 residents, 200 places of 20 seats; who is first at a place depends on both numbers. */
    private static String large() {
        int places = 200;
        List<List<Integer>> lists = new ArrayList<>();
        for (int p = 0; p < places; p++) {
            lists.add(new ArrayList<>());
        }
        StringBuilder text = new StringBuilder("residents\n");
        for (int r = 0; r < 5_000; r++) {
            text.append("r").append(r).append(":");
            for (int k = 0; k < 5; k++) {
                int place = (r * 37 + k * k * 11 + k) % places;
                if (!lists.get(place).contains(r)) {
                    text.append(" h").append(place);
                    lists.get(place).add(r);
                }
            }
            text.append("\n");
        }
        text.append("places\n");
        for (int p = 0; p < places; p++) {
            int place = p;
            lists.get(p).sort(java.util.Comparator.comparingLong((Integer r) -> (r * 7919L + place) % 4999));
            text.append("h").append(p).append(" 20:");
            lists.get(p).forEach(r -> text.append(" r").append(r));
            text.append("\n");
        }
        return text.toString();
    }
}
