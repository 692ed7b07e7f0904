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

/** Each choice of an applicant, from file to sentence. */
@Tag("S4")
class G04_ExplainTest {

    @TempDir
    Path folder;

    private Path round;

    @BeforeEach
    void aRound() throws IOException {
        round = SmallRound.in(folder);
    }

    @Test
    void saysOfEachChoiceWhatCameOfItAndWhatWasMissing() {
        Said said = explain("--applicant", "s2");

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .startsWith("s2：入班 placed in 智造班（plc）")
                .contains("1  iot                  名额已满 full")
                .contains("2 / 5，入班最低名次 last placed 1")
                .contains("冀生份额 1 / 1  ← 起作用 binds", "物联网班 2 / 2\n", "联合订单 3 / 3\n")
                .contains("“冀生份额”增加 1 个名额，您即可入班", "1 more seat in \"冀生份额\" would have been enough")
                .contains("2  mes                  未开班 does not open", "报名人数不足 3 人")
                .contains("3  plc                  入班 placed")
                .doesNotContain("录取", "null", "88");
    }

    @Test
    void namesBothRanksInTheLotteryWhereTheyDecided() {
        assertThat(explain("--applicant", "s3").out()).contains("同分", "对方第 2 名，您第 5 名", "theirs is 2, yours 5");
        assertThat(explain("--applicant", "s5").out()).doesNotContain("抽签");
    }

    @Test
    void severalApplicantsStandInTheOrderAskedForAndEachOnce() {
        Said said = explain("--applicant", "s5", "--applicant", "s1", "--applicant", "s5");

        assertThat(said.out().lines().filter(line -> line.startsWith("s")))
                .containsExactly("s5：未入班 no place", "s1：入班 placed in 物联网班（iot）");
    }

    @Test
    void speaksOneLanguageWhenAskedTo() {
        assertThat(explain("--applicant", "s2", "--lang", "zh").out())
                .contains("入班最低名次", "差在哪里")
                .doesNotContain("rank", "enough", "missing");
        String english = explain("--applicant", "s2", "--lang", "en").out();
        assertThat(english).contains("last placed", "would have been enough").doesNotContain("差在哪里", "您");
    }

    @Test
    void theLastLineOfJsonHoldsRanksBoundsAndSentences() {
        JsonNode object = JsonMapper.shared()
                .readTree(explain("--applicant", "s2", "--json").lastLine());

        assertThat(object.get("mechanism").asString()).isEqualTo("deferred-acceptance+opening");
        JsonNode learner = object.get("explained").get(0);
        assertThat(learner.get("applicant").asString()).isEqualTo("s2");
        assertThat(learner.get("place").asString()).isEqualTo("plc");
        JsonNode first = learner.get("choices").get(0);
        assertThat(first.get("outcome").asString()).isEqualTo("quota");
        assertThat(List.of(
                        first.get("rank").asInt(),
                        first.get("listed").asInt(),
                        first.get("cutoff").asInt()))
                .containsExactly(2, 5, 1);
        assertThat(first.get("bounds").get(0).get("binding").asBoolean()).isTrue();
        assertThat(first.get("bounds").get(1).get("binding").asBoolean()).isFalse();
        assertThat(first.get("missingZh").asString()).contains("冀生份额");
        assertThat(first.get("missingEn").asString()).contains("enough");
        assertThat(learner.get("choices").get(1).get("outcome").asString()).isEqualTo("closed");
    }

    @Test
    void allApplicantsStandInOneTableWithALinePerChoice() throws IOException {
        Path table = folder.resolve("all.csv");

        Said said = explain("--all", table, "--lang", "en");

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        List<String> lines = Files.readAllLines(table);
        assertThat(lines).hasSize(12);
        assertThat(lines.getFirst())
                .isEqualTo("applicant,choice,place,outcome,rank,listed,cutoff,bounds,lottery:en,why:en,missing:en");
        assertThat(lines.get(3)).startsWith("s2,1,iot,quota,2,5,1,冀生份额 1/1*; 物联网班 2/2; 联合订单 3/3,,\"\"\"冀生份额\"\" stood");
        assertThat(lines.get(4)).startsWith("s2,2,mes,closed,1,2,0,工业软件班 0/3; 联合订单 3/3,");
    }

    @Test
    void allApplicantsStandInOneFileOfJsonLines() throws IOException {
        Path table = folder.resolve("all.jsonl");

        assertThat(explain("--all", table).code()).isEqualTo(ExitCode.DONE);

        List<String> ids = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            JsonNode one = JsonMapper.shared().readTree(line);
            ids.add(one.get("applicant").asString());
            assertThat(one.get("choices").get(0).get("whyZh").asString()).isNotBlank();
        }
        assertThat(ids).containsExactly("s1", "s2", "s3", "s4", "s5");
    }

    @Test
    void theTableAndTheSingleAnswerSayTheSame() throws IOException {
        Path table = folder.resolve("all.jsonl");
        explain("--all", table);

        for (String line : Files.readAllLines(table)) {
            JsonNode one = JsonMapper.shared().readTree(line);
            String single = explain("--applicant", one.get("applicant").asString(), "--json")
                    .lastLine();
            assertThat(JsonMapper.shared().readTree(single).get("explained").get(0))
                    .isEqualTo(one);
        }
    }

    @Test
    void nothingAskedAndAFileOfAnotherKindAreRefused() {
        Said nothing = Said.by("explain", round, "--mechanism", "deferred-acceptance");

        assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
        assertThat(nothing.err()).contains("用法有误：没有问题：请给出 --applicant 或 --all", "give --applicant or --all");
        assertThat(explain("--all", folder.resolve("all.xlsx")).err())
                .contains("以 .csv 或 .jsonl 结尾", "must end with .csv");
        assertThat(explain("--applicant", "s1", "--lang", "fr").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void anApplicantThatDoesNotExistIsAnsweredWithTheNearestOne() {
        Said said = explain("--applicant", "s22", "--applicant", "nobody", "--applicant", "s1");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err())
                .contains(round + " [applicant.unknown] --applicant s22", "没有编号为“s22”的学生", "Did you mean s2?")
                .contains("no applicant has the id “nobody”", "共 2 处错误");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void aMechanismThatRanksCannotExplainNamesThoseThatTheyCan() throws IOException {
        Path text = Files.writeString(folder.resolve("round.txt"), "residents\nr1: h1\nplaces\nh1 1: r1\n");

        Said said = Said.by("explain", text, "--mechanism", "max-hrt", "--applicant", "r1");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err())
                .contains("[explain.mechanism]", "无法用名次解释", "ranks cannot explain it")
                .contains("These can be explained: ", "deferred-acceptance");
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws IOException {
        Path table = Files.writeString(folder.resolve("all.csv"), "mine");

        assertThat(explain("--all", table).code()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(table).hasContent("mine");
    }

    private Said explain(Object... more) {
        List<Object> words = new ArrayList<>(List.of("explain", round, "--mechanism", "deferred-acceptance"));
        words.addAll(List.of(more));
        return Said.by(words.toArray());
    }
}
