package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Bad input to the lottery: where, what and what to do, in both languages, and nothing written. */
@Tag("S4")
class F02_BadLotteryTest {

    private static final String PUBLISHED = "2026-11-26T04:00:00Z";
    private static final String DRAWN = "2026-12-01T13:15:00Z";

    @TempDir
    Path folder;

    private SmallLottery lottery;

    @BeforeEach
    void open() {
        lottery = new SmallLottery(folder);
    }

    @Test
    void aPseudonymGivenTwice() throws IOException {
        Said said = lottery.announce(lottery.pseudonyms("A1", "A2", "A1", ""), PUBLISHED, DRAWN);

        refused(said, "pseudonyms.csv:4:1 [id.duplicate] applicant", "化名 A1 在第 2 行已出现", "stands in line 2 already");
        assertThat(lottery.round()).doesNotExist();
    }

    @Test
    void anEmptyListOneWithoutItsColumnAndNone() throws IOException {
        refused(
                lottery.announce(lottery.pseudonyms(), PUBLISHED, DRAWN),
                "[lottery.empty]",
                "没有人参加抽签",
                "nobody takes part");
        Path other = Files.writeString(folder.resolve("other.csv"), "name\nA1\n");
        refused(lottery.announce(other, PUBLISHED, DRAWN), "other.csv:1 [header.missing-column] applicant");
        refused(lottery.announce(folder.resolve("none.csv"), PUBLISHED, DRAWN), "[file.missing]");
        assertThat(lottery.round()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {PUBLISHED, "2026-11-25T13:15:00Z"})
    void aDrawThatIsNotLaterThanThePublication(String drawnAt) throws IOException {
        Said said = lottery.announce(lottery.pseudonyms(3), PUBLISHED, drawnAt);

        refused(said, "[lottery.draw-not-later]", "不晚于公布时间", "not later than the publication", "换用公布之后才开奖的一期");
        assertThat(lottery.round()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天", "2026-12-01", "2026-12-01T21:15:00", "2026-13-01T21:15:00Z"})
    void anInstantThatIsNone(String drawnAt) throws IOException {
        Said said = lottery.announce(lottery.pseudonyms(3), PUBLISHED, drawnAt);

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err())
                .contains(
                        "用法有误：--drawn-at 的值 应是带时区的时间",
                        "must be an instant with its offset such as 2026-12-01T21:15:00+08:00, was '" + drawnAt + "'",
                        "→ ./siquan lottery announce --help");
    }

    @Test
    void anOptionThatIsMissingIsNamed() {
        Said said = Said.by("lottery", "announce", "x.csv", "--out", "y");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("缺少 ID（--round）、NAME（--draw）", "Missing required options");
    }

    @Test
    void anAnnouncementIsNeverOverwritten() throws IOException {
        lottery.announce(3);
        String before = Files.readString(lottery.files().announcement());

        Said said = lottery.announce(lottery.pseudonyms(4), PUBLISHED, DRAWN);

        refused(said, "[file.exists]", "文件已存在，不会覆盖", "never overwritten", "另用 --out 指定新文件夹");
        assertThat(Files.readString(lottery.files().announcement())).isEqualTo(before);
    }

    @Test
    void aRoundIsDrawnOnce() throws IOException {
        lottery.drawn(3);
        String before = Files.readString(lottery.files().numbers());

        refused(Said.by("lottery", "draw", lottery.round(), "--result", "1 2 3 4 5 6 7"), "[file.exists]", "每轮只抽一次");

        assertThat(Files.readString(lottery.files().numbers())).isEqualTo(before);
    }

    @Test
    void aProofThatIsThereAlreadyAndAPseudonymNobodyHas() throws IOException {
        lottery.announce(3);
        Path proof = lottery.proof("A1");

        refused(
                Said.by("lottery", "proof", lottery.round(), "--applicant", "A2", "--out", proof),
                "[file.exists]",
                "换一个文件名");
        refused(
                Said.by("lottery", "proof", lottery.round(), "--applicant", "B1", "--out", folder.resolve("b.json")),
                "[lottery.unknown-applicant]",
                "没有化名 B1");
    }

    @Test
    void aNonceThatIsNotTheCommittedOne() throws IOException {
        lottery.announce(3);
        Files.writeString(lottery.files().nonce(), "nonce\n" + "0".repeat(64) + "\n");

        refused(
                lottery.draw(),
                "[lottery.nonce]",
                "不是公告里承诺的那一个",
                "not the one that the announcement commits to",
                "本轮作废");
        assertThat(lottery.files().numbers()).doesNotExist();
    }

    @Test
    void aNonceThatIsCutOffOrMissing() throws IOException {
        lottery.announce(3);
        Files.writeString(lottery.files().nonce(), "nonce\n00ff\n");
        refused(lottery.draw(), "nonce.csv:2:1 [lottery.hash] nonce", "不是 64 位小写十六进制数");
        Files.writeString(lottery.files().nonce(), "nonce\n");
        refused(lottery.draw(), "[lottery.nonce]", "应恰有一个随机数");
        Files.delete(lottery.files().nonce());
        refused(lottery.draw(), "[file.missing]");
    }

    @Test
    void aListOfCommitmentsThatWasChanged() throws IOException {
        lottery.announce(5);
        List<String> lines = Files.readAllLines(lottery.files().commitments());
        Files.write(lottery.files().commitments(), lines.subList(0, 5));

        refused(lottery.draw(), "[lottery.count]", "公告说有 5 人，名单有 4 条", "[lottery.root]", "名单被改过", "公布之后不得改动");
        Said check = SmallLottery.check(lottery.round(), "--json");
        assertThat(check.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(check.out()).contains("核验不符 Refuted", "不符 Wrong [root]", "the list has 4");
        var object = JsonMapper.shared().readTree(check.lastLine());
        assertThat(object.get("verified").asBoolean()).isFalse();
        assertThat(object.get("findings").size()).isEqualTo(2);
    }

    @Test
    void anAnnouncementThatWasChanged() throws IOException {
        lottery.announce(5);
        Path file = lottery.files().announcement();
        Files.writeString(file, Files.readString(file).replace("2026139", "2026140"));

        refused(lottery.draw(), "[lottery.fingerprint]", "公告被改过");
        assertThat(SmallLottery.check(lottery.round()).code()).isEqualTo(ExitCode.REFUTED);
    }

    @Test
    void noProofIsMadeFromARevealThatWasChanged() throws IOException {
        Path file = lottery.drawn(5).files().reveal();
        Files.writeString(file, Files.readString(file).replace("3 7 12", "3 8 12"));

        refused(
                Said.by("lottery", "proof", lottery.round(), "--applicant", "A1", "--out", folder.resolve("p.json")),
                "[lottery.seed]",
                "文件被改过");
        assertThat(SmallLottery.check(lottery.round()).out()).contains("不符 Wrong [seed]");
    }

    @Test
    void saltsOfOthersOrOnlyOfSome() throws IOException {
        lottery.announce(5);
        List<String> lines = Files.readAllLines(lottery.files().salts());
        Files.write(lottery.files().salts(), lines.subList(0, 4));
        refused(lottery.draw(), "[lottery.salts]", "名单有 5 人，盐只有 3 人的");
        Files.write(
                lottery.files().salts(),
                Stream.concat(lines.stream(), Stream.of("B1," + "0".repeat(64))).toList());
        refused(lottery.draw(), "[lottery.salts]", "化名 B1 连同它的盐不在公布的名单里");
        assertThat(lottery.files().ranks()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"03 07 12", "第2026139期 03 07 12 18 25 31 09"})
    void aResultWithAnotherNumberOfNumbers(String result) throws IOException {
        lottery.announce(3);

        refused(
                Said.by("lottery", "draw", lottery.round(), "--result", result),
                "[lottery.result]",
                "应有 7 个号码",
                "must hold 7");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.1, 0.5, 0.9, 0.99})
    void aFileCutInTheMiddleIsNeverTakenForAWholeOne(double part) throws IOException {
        lottery.drawn(9);
        Path proof = lottery.proof("A4");

        for (Path file : List.of(
                lottery.files().announcement(),
                lottery.files().commitments(),
                lottery.files().numbers(),
                lottery.files().reveal(),
                proof)) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(whole, (int) (whole.length * part)));

            Said said = SmallLottery.check(file.equals(proof) ? proof : lottery.round());

            assertThat(said.code()).as(file + said.out() + said.err()).isIn(ExitCode.BAD_INPUT, ExitCode.REFUTED);
            Files.write(file, whole);
        }
        assertThat(SmallLottery.check(lottery.round()).code()).isZero();
    }

    @Test
    void aMalformedProofIsNamedWithLineAndColumn() throws IOException {
        Path proof = lottery.drawn(3).proof("A1");
        String text = Files.readString(proof);

        Files.writeString(proof, text.replace("\"rank\" : ", "\"rank\" : x"));
        Said said = SmallLottery.check(proof, "--json");
        refused(said, "[file.malformed]", "不是合法的 JSON", "no valid JSON from here on");
        long line = text.lines().takeWhile(one -> !one.contains("\"rank\"")).count() + 1;
        assertThat(said.err()).containsPattern("A1\\.json:" + line + ":[0-9]+ ");

        Files.writeString(
                proof, text.replace("\"index\" : ", "\"index\" : \"").replaceFirst("(index\" : \"[0-9]+)", "$1\""));
        refused(SmallLottery.check(proof), "[field.wrong] index");
        Files.writeString(proof, text.replace("\"salt\"", "\"pepper\""));
        refused(SmallLottery.check(proof), "[field.missing] salt", "缺少字段 salt");
        Files.writeString(proof, text.replace("\"applicant\"", "\"salt\""));
        refused(SmallLottery.check(proof), "[file.malformed]");
        Files.writeString(proof, text + "{}");
        refused(SmallLottery.check(proof), "something follows");
        Files.writeString(proof, "[]");
        refused(SmallLottery.check(proof), "[file.malformed]");
        refused(SmallLottery.check(folder.resolve("none.json")), "[file.unreadable]");
    }

    @Test
    void aFalseRankIsRefutedByThePublishedList() throws IOException {
        Path proof = lottery.drawn(9).proof("A1");
        String text = Files.readString(proof);
        int rank = JsonMapper.shared().readTree(text).get("rank").asInt();
        Files.writeString(proof, text.replace("\"rank\" : " + rank, "\"rank\" : " + (rank % 9 + 1)));

        Said said = SmallLottery.check(proof, "--against", lottery.round());

        assertThat(said.code()).isEqualTo(ExitCode.REFUTED);
        assertThat(said.out()).contains("不符 Wrong [rank]", "公布的抽签号表里没有这一行", "no such row");
    }

    @Test
    void aFolderThatCannotBeWrittenIsLeftAsItWas() throws IOException {
        Files.writeString(folder.resolve("round"), "a file");

        Said said = lottery.announce(lottery.pseudonyms(3), PUBLISHED, DRAWN);

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(Files.readString(folder.resolve("round"))).isEqualTo("a file");
    }

    private static void refused(Said said, String... words) {
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains(words);
    }
}
