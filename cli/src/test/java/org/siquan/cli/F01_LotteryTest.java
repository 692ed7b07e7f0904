package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Tag("S4")
class F01_LotteryTest {

    @TempDir
    Path folder;

    private SmallLottery lottery;

    @BeforeEach
    void open() {
        lottery = new SmallLottery(folder);
    }

    @Test
    void isAnnouncedDrawnProvedAndChecked() throws IOException {
        Said announced = lottery.announce(25);
        Path receipt = lottery.proof("A7");
        Said before = SmallLottery.check(lottery.round());
        Said drawn = lottery.draw("--out", folder.resolve("public"), "--json");
        Path proof = folder.resolve("A7.json");
        Said proved = Said.by("lottery", "proof", lottery.round(), "--applicant", "A7", "--out", proof, "--json");

        var said = JsonMapper.shared().readTree(announced.lastLine());
        assertThat(said.get("participants").asInt()).isEqualTo(25);
        assertThat(announced.out())
                .contains("25 人参加", "25 take part", said.get("fingerprint").asString());
        assertThat(before.code()).isZero();
        assertThat(before.out()).contains("核验通过 Verified", "尚未开奖 not drawn yet");
        assertThat(SmallLottery.check(receipt, "--against", lottery.round()).code())
                .as("a receipt goes on holding after the draw")
                .isZero();
        assertThat(drawn.out()).contains("开奖结果 Result 3 7 12 18 25 31 9");
        assertThat(JsonMapper.shared().readTree(drawn.lastLine()).get("exit").asInt())
                .isZero();
        assertThat(proved.out()).contains("抽签号 0.", "Lottery number 0.");
        for (Said check : List.of(
                SmallLottery.check(lottery.round()),
                SmallLottery.check(folder.resolve("public")),
                SmallLottery.check(proof),
                SmallLottery.check(proof, "--against", folder.resolve("public"), "--json"))) {
            assertThat(check.code()).as(check.out() + check.err()).isZero();
            assertThat(check.out()).contains("核验通过 Verified", "开奖结果 result 3 7 12 18 25 31 9");
        }
    }

    @Test
    void theRanksForTheMatchingAreThePublishedOnes() throws IOException {
        lottery.drawn(25);

        List<String> ranks = Files.readAllLines(lottery.files().ranks());
        List<String> numbers = Files.readAllLines(lottery.files().numbers());
        assertThat(ranks).hasSize(26).startsWith("applicant,number,rank");
        for (int rank = 1; rank <= 25; rank++) {
            String own = ranks.get(rank);
            assertThat(own).endsWith("," + rank);
            assertThat(numbers.get(rank)).endsWith(own.substring(own.indexOf(',')));
            assertThat(JsonMapper.shared()
                            .readTree(Files.readString(lottery.proof(own.substring(0, own.indexOf(',')))))
                            .get("rank")
                            .asInt())
                    .isEqualTo(rank);
        }
    }

    @Test
    void whatIsPublicNamesNobody() throws IOException {
        Path names = lottery.pseudonyms("ZhangSan", "LiSi", "WangWu");
        lottery.announce(names, "2026-11-26T04:00:00Z", "2026-12-01T13:15:00Z");
        lottery.draw();

        for (Path file : List.of(
                lottery.files().announcement(),
                lottery.files().commitments(),
                lottery.files().numbers(),
                lottery.files().reveal())) {
            assertThat(Files.readString(file)).doesNotContain("ZhangSan", "LiSi", "WangWu");
        }
        assertThat(Files.readAllLines(lottery.files().commitments()).subList(1, 4))
                .isSorted();
    }

    @Test
    void secretsAreReadableByTheirOwnerAlone() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system does not know owners, so access cannot be looked at");
        lottery.drawn(3);
        Path proof = lottery.proof("A1");

        for (Path file : List.of(
                lottery.files().salts(),
                lottery.files().nonce(),
                lottery.files().ranks(),
                proof)) {
            assertThat(access(file)).as(file.toString()).isEqualTo("rw-------");
        }
        assertThat(access(lottery.round().resolve("secret"))).isEqualTo("rwx------");
        assertThat(access(lottery.files().announcement())).startsWith("rw-r");
    }

    private static String access(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void twoAnnouncementsOfTheSamePeopleHaveNothingInCommon() throws IOException {
        lottery.announce(5);
        SmallLottery other = new SmallLottery(Files.createDirectory(folder.resolve("other")));
        other.announce(5);

        assertThat(Files.readAllLines(other.files().commitments()).subList(1, 6))
                .doesNotContainAnyElementsOf(
                        Files.readAllLines(lottery.files().commitments()).subList(1, 6));
    }

    @Test
    void withoutAPartItShowsItsHelp() {
        Said said = Said.by("lottery");

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("announce", "draw", "proof", "check");
    }
}
