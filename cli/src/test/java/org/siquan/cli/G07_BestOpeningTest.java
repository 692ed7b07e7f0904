package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two large classes lack one learner each, and a small one holds both: closing one by one ends with the small one alone. */
@Tag("S4")
class G07_BestOpeningTest {

    @TempDir
    Path folder;

    private Path round;

    @BeforeEach
    void aRound() throws IOException {
        round = Files.createDirectory(folder.resolve("round"));
        Files.writeString(round.resolve("places.csv"), "place,name,most,least\nA,甲班,2,2\nB,乙班,4,4\nC,丙班,4,4\n");
        Files.writeString(
                round.resolve("applicants.csv"),
                "applicant,choices\na1,A B\na2,A C\nb1,B\nb2,B\nb3,B\nc1,C\nc2,C\nc3,C\n");
    }

    @Test
    void theBestSetPlacesEverybodyWhereClosingOneByOnePlacesTwo() {
        JsonNode rule = json(match("deferred-acceptance", "--json"));
        JsonNode best = json(match("deferred-acceptance", "--opening", "optimal", "--json"));

        assertThat(rule.get("matched").asInt()).isEqualTo(2);
        assertThat(best.get("matched").asInt()).isEqualTo(8);
        assertThat(best.get("matchedBound").asInt()).isEqualTo(8);
        assertThat(best.get("openingProved").asBoolean()).isTrue();
        assertThat(best.get("claimed").asInt()).isZero();
        assertThat(folder.resolve("out/closed.csv")).hasContent("place\nA\n");
    }

    @Test
    void thePersonReadsThatItIsProvedAndTheMechanismMayBeNamedItself() {
        Said named = match("opening-optimal");

        assertThat(named.out()).contains("最优，已证明 the best set, proved", "1：甲班", "8（100.0 %）");
        assertThat(json(match("opening-optimal", "--json")).get("outcomeHash"))
                .isEqualTo(json(match("deferred-acceptance", "--opening", "optimal", "--json"))
                        .get("outcomeHash"));
    }

    @Test
    void theBundleIsHeldToNoGroupBeingAbleToOpenAClosedClass() {
        Path bundle = folder.resolve("bundle");
        match("opening-optimal", "--bundle", bundle.toString());

        Said said = Said.by("verify", "match", bundle);

        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("核验通过", "Verified (opening-optimal+unclaimed)");
    }

    @Test
    void aClosedClassThatCouldOpenIsFoundWhereTheContraryIsClaimed() throws IOException {
        match("opening-optimal");
        Path out = folder.resolve("out");
        Files.writeString(out.resolve("closed.csv"), "place\nA\nB\nC\n");
        Files.writeString(out.resolve("outcome.csv"), "applicant,place\na1,\na2,\nb1,\nb2,\nb3,\nc1,\nc2,\nc3,\n");

        Said said = Said.by("verify", "match", round, out, "--mechanism", "opening-optimal+unclaimed");

        assertThat(said.code()).isNotEqualTo(ExitCode.DONE);
        assertThat(said.out() + said.err()).contains("closed-group", "A", "B", "C");
    }

    @Test
    void otherMechanismsAndOtherRulesForOpeningAreRefusedInBothLanguages() {
        Said dictatorship = match("serial-dictatorship", "--opening", "optimal");
        Said twice = match("opening-optimal", "--opening", "rule");

        assertThat(dictatorship.code()).isEqualTo(ExitCode.USAGE);
        assertThat(dictatorship.err()).contains("只能用于 deferred-acceptance", "goes with deferred-acceptance only");
        assertThat(twice.code()).isEqualTo(ExitCode.USAGE);
        assertThat(twice.err()).contains("与 opening-optimal 不能同用", "does not go with opening-optimal");
    }

    @Test
    void explanationsAndWhatIfFollowTheBestSet() {
        Said explained = Said.by("explain", round, "--mechanism", "opening-optimal", "--applicant", "a1");
        Said next = Said.by("whatif", round, "--mechanism", "opening-optimal", "--next");

        assertThat(explained.code()).as(explained.err()).isEqualTo(ExitCode.DONE);
        assertThat(explained.out()).contains("甲班", "乙班");
        assertThat(next.code()).as(next.err()).isEqualTo(ExitCode.DONE);
        assertThat(next.out()).contains("甲班");
    }

    private Said match(String mechanism, String... more) {
        Object[] words = new Object[6 + more.length];
        System.arraycopy(
                new Object[] {"match", round, "--mechanism", mechanism, "--out", folder.resolve("out")},
                0,
                words,
                0,
                6);
        System.arraycopy(more, 0, words, 6, more.length);
        return Said.by(words);
    }

    private static JsonNode json(Said said) {
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(said.lastLine());
    }
}
