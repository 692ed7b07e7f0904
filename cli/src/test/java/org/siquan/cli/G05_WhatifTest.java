package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A solved round, changed; every outcome is compared with that of a changed file. */
@Tag("S4")
class G05_WhatifTest {

    @TempDir
    Path folder;

    private Path round;

    @BeforeEach
    void aRound() throws IOException {
        round = SmallRound.in(folder);
    }

    @Test
    void namesWinnersAndLosersAndSaysHowTheyWereFound() {
        Said said = whatif("--seats", "ji=+1");

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .contains("改动 change               ji +1", "全轮重新计算 the whole round was solved again")
                .contains(
                        "受益 winners              1\n  s2                      plc（第 3 志愿 choice） → iot（第 1 志愿 choice）\n")
                .contains(
                        "受损 losers               1\n  s4                      iot（第 1 志愿 choice） → plc（第 2 志愿 choice）\n")
                .doesNotContain("null", "录取");
    }

    @Test
    void theOutcomeIsThatOfTheChangedFiles() throws IOException {
        JsonNode asked = json(whatif("--seats", "ji=+1", "--seats", "plc=+1", "--withdraw", "s1", "--json"));
        Path changed = Files.createDirectory(folder.resolve("changed"));
        for (String file : List.of("places.csv", "quotas.csv", "applicants.csv")) {
            String text = Files.readString(round.resolve(file))
                    .replace("ji,冀生份额,1", "ji,冀生份额,2")
                    .replace("plc,智造班,1", "plc,智造班,2")
                    .replace("s1,冀,3,90,iot plc\n", "");
            Files.writeString(changed.resolve(file), text);
        }

        JsonNode again = json(Said.by(
                "match", changed, "--mechanism", "deferred-acceptance", "--out", folder.resolve("out"), "--json"));

        assertThat(asked.get("change").get("matched")).isEqualTo(again.get("matched"));
        assertThat(asked.get("change").get("firstChoice")).isEqualTo(again.get("firstChoice"));
        assertThat(asked.get("change").get("withdrawn").get(0).asString()).isEqualTo("s1");
    }

    @Test
    void whereNoClassMayCloseTheRoundIsNotSolvedAgain() {
        JsonNode change =
                json(whatif("--opening", "none", "--seats", "iot=-1", "--json")).get("change");

        assertThat(change.get("way").asString()).isEqualTo("changed-turns");
        assertThat(change.get("solvedAgain").asBoolean()).isFalse();
    }

    @Test
    void classesAreDecidedAnewUnlessTheyAreToStay() {
        JsonNode anew = json(whatif("--seats", "iot=-2", "--json")).get("change");
        JsonNode same =
                json(whatif("--seats", "iot=-2", "--same-classes", "--json")).get("change");

        assertThat(texts(anew.get("opened"))).as("s2 and s5 alone want it").isEmpty();
        assertThat(same.get("way").asString()).isEqualTo("changed-turns");
        assertThat(same.get("outcomeHash")).isEqualTo(anew.get("outcomeHash"));
    }

    @Test
    void aClassThatOpensIsNamed() throws IOException {
        Files.writeString(
                round.resolve("applicants.csv"), Files.readString(round.resolve("applicants.csv")) + "s6,津,6,70,mes\n");
        Files.writeString(
                round.resolve("quotas.csv"),
                Files.readString(round.resolve("quotas.csv")).replace("联合订单,3", "联合订单,4"));

        JsonNode change = json(whatif("--seats", "order=+2", "--json")).get("change");

        assertThat(texts(change.get("opened"))).containsExactly("mes");
        assertThat(whatif("--seats", "order=+2").out()).contains("新开的班 opens", "mes");
    }

    @Test
    void theFolderHoldsTheNewOutcomeWhoMovesAndTheValues() throws IOException {
        Path out = folder.resolve("new");

        Said said = whatif("--seats", "ji=+1", "--withdraw", "s3", "--values", "--out", out);

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(out.resolve("outcome.csv")).hasContent("applicant,place\ns1,iot\ns2,iot\ns3,\ns4,plc\ns5,\n");
        assertThat(out.resolve("closed.csv")).hasContent("place\nmes\n");
        assertThat(out.resolve("moves.csv"))
                .hasContent("applicant,from,to,effect\ns2,plc,iot,gains\ns4,iot,plc,loses\n");
        assertThat(Files.readAllLines(out.resolve("values.csv"))).hasSize(6);
        assertThat(whatif("--seats", "ji=+1", "--out", out).code()).isEqualTo(ExitCode.CANNOT_WRITE);
    }

    @Test
    void everyBoundHasItsValueTheMostValuableFirst() {
        JsonNode values = json(whatif("--values", "--json")).get("values");

        List<String> bounds = new ArrayList<>();
        values.forEach(value -> bounds.add(value.get("bound").asString()));
        assertThat(bounds).containsExactly("ji", "iot", "order", "plc", "mes");
        JsonNode share = values.get(0);
        assertThat(share.get("kind").asString()).isEqualTo("quota");
        assertThat(share.get("more").toString()).isEqualTo("{\"placed\":0,\"ranks\":-1,\"better\":1,\"worse\":1}");
        assertThat(share.get("less").toString()).isEqualTo("{\"placed\":0,\"ranks\":1,\"better\":1,\"worse\":2}");
        assertThat(values.get(4).get("more").toString())
                .isEqualTo("{\"placed\":0,\"ranks\":0,\"better\":0,\"worse\":0}");
        assertThat(whatif("--values").out()).contains("4 / 5 项有作用", "没有变化 no change", "名次和 ranks -1");
    }

    @Test
    void everyMechanismThatCanServeTheRoundHasValues() throws IOException {
        Path text = Files.writeString(
                folder.resolve("round.txt"),
                "residents\nr1: h1 h2\nr2: h1 h2\nr3: h1 h2\nplaces\nh1 1: r2 r1 r3\nh2 1: r1 r3 r2\n");
        for (String mechanism : List.of(
                "deferred-acceptance-places",
                "flexible-deferred-acceptance",
                "kiraly",
                "max-hrt",
                "teams",
                "plda-rq")) {
            Said said = Said.by("whatif", text, "--mechanism", mechanism, "--values", "--seats", "h1=+1", "--json");

            assertThat(json(said).get("change").get("way").asString()).isEqualTo("solved-again");
            assertThat(json(said).get("values").get(0).get("more").get("placed").asInt())
                    .as(mechanism)
                    .isEqualTo(1);
        }
    }

    @Test
    void namesTheClosedClassThatIsNearestToOpening() {
        Said said = whatif("--next");

        assertThat(said.out()).contains("未开的班 closed           1", "工业软件班", "愿来 willing 2 / 3，还差 lacks 1");
        JsonNode next = json(whatif("--next", "--json")).get("next");
        assertThat(next.get(0).get("place").asString()).isEqualTo("mes");
        assertThat(next.get(0).get("missing").asInt()).isEqualTo(1);
        assertThat(json(whatif("--next", "--opening", "none", "--json")).get("next"))
                .isEmpty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private Said whatif(Object... more) {
        List<Object> words = new ArrayList<>(List.of("whatif", round, "--mechanism", "deferred-acceptance"));
        words.addAll(List.of(more));
        return Said.by(words.toArray());
    }

    private static JsonNode json(Said said) {
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        return JsonMapper.shared().readTree(said.lastLine());
    }
}
