package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code match} cannot do is said in both languages, and nothing is written. */
class G02_MatchRefusedTest {

    private static final String SOUND = "residents\nr1: h1\nr2: h1\nplaces\nh1 1: r2 r1\n";

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void nothingYet() {
        out = folder.resolve("outcome");
    }

    @Test
    void badInputIsNamedWithTheUsersOwnPathAndNothingIsWritten() throws IOException {
        Path file = round("residents\nr1: h1 h9\nr2: h1\nplaces\nh1 x: r2 (r1\n");

        Said said = match(file);

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err())
                .contains(
                        file + ":2:8 [place.unknown]",
                        file + ":5:4 [value.whole]",
                        file + ":5:10 [list.brackets]",
                        "没有编号为“h9”的班",
                        "no place has the id “h9”",
                        "共 3 处错误，没有写入任何内容。 3 fault(s); nothing was written.");
        assertThat(said.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void faultsOfASetAreNamedWithItsFolder() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(set.resolve("places.csv"), "place,most\nh1,1\n");
        Files.writeString(set.resolve("applicants.csv"), "applicant,choices\na1,h1 h1\n");

        Said said = match(set, "--json");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains(set.resolve("applicants.csv") + ":2:2 [choice.repeated] choices");
        JsonNode object = JsonMapper.shared().readTree(said.lastLine());
        assertThat(object.get("exit").asInt()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(object.get("faults").get(0).get("line").asInt()).isEqualTo(2);
        assertThat(object.get("faults").get(0).get("code").asString()).isEqualTo("choice.repeated");
    }

    @Test
    void moreFaultsThanAnybodyReadsAreCounted() throws IOException {
        Path file = round("residents\n" + "r1: h1\n".repeat(1001) + "places\nh1 1: r1\n");

        assertThat(match(file).err()).contains("另有 800 处未列出 and 800 more", "共 1000 处错误");
    }

    @Test
    void aRoundThatDoesNotExistIsNamed() {
        Said said = match(folder.resolve("none.txt"));

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains(folder.resolve("none.txt") + " [file.missing]");
    }

    @Test
    void aMechanismThatCannotServeTheRoundSaysWhyAndWhichCan() throws IOException {
        Path file = round(SOUND);

        Said said = Said.by("match", file, "--mechanism", "serial-dictatorship", "--out", out);

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err())
                .contains(file + " [mechanism.scores-differ]", "各班分数相同", "one score per applicant at all places")
                .contains("可以用 deferred-acceptance", "These can serve it: deferred-acceptance");
        assertThat(out).doesNotExist();
    }

    @Test
    void teamsAreRefusedByMechanismsThatDoNotKnowThem() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(set.resolve("places.csv"), "place,most\nh1,2\n");
        Files.writeString(set.resolve("applicants.csv"), "applicant,choices\na1,h1\na2,h1\n");
        Files.writeString(set.resolve("teams.csv"), "team,members\nt,a1 a2\n");

        Said said = match(set);

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("[mechanism.teams]", "does not serve teams");
    }

    @Test
    void upperBoundsThatCrossAreNamedInPairsAndServedByTheMechanismThatCanServeThem() throws IOException {
        Path set = Files.createDirectory(folder.resolve("set"));
        Files.writeString(set.resolve("places.csv"), "place,most\niot,2\nplc,2\nsec,2\n");
        Files.writeString(set.resolve("quotas.csv"), "quota,name,most,places\ne1,东企业,2,iot plc\nm1,制造专业,1,plc sec\n");
        Files.writeString(
                set.resolve("applicants.csv"),
                "applicant,choices,score\na,iot plc,90\nb,plc iot,80\nc,sec plc iot,70\n");

        Said refused = Said.by("match", set, "--mechanism", "deferred-acceptance", "--out", out);
        Said served = Said.by("match", set, "--mechanism", "serial-dictatorship", "--out", out);

        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err())
                .contains("[mechanism.crossing]", "“东企业”与“制造专业”交叉", "These can serve it: serial-dictatorship.");
        assertThat(served.code()).isZero();
        assertThat(out.resolve("outcome.csv")).hasContent("applicant,place\na,iot\nb,plc\nc,\n");
    }

    @Test
    void aMechanismThatDoesNotExistIsAnsweredWithThoseThatDo() throws IOException {
        Said said = Said.by("match", round(SOUND), "--mechanism", "boston", "--out", out);

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err())
                .contains("--mechanism 的值 应是", "不能是“boston”", "must be one of", "deferred-acceptance", "was 'boston'");
    }

    @Test
    void whatIsMissingInTheCallIsNamed() throws IOException {
        Path file = round(SOUND);

        assertThat(Said.by("match").err()).contains("缺少 IN", "Missing required parameter IN");
        assertThat(Said.by("match", file).err()).contains("缺少 DIR", "Missing required option --out");
        assertThat(Said.by("match", file, "--out", out).err())
                .contains("缺少 NAME", "Missing required option --mechanism");
        assertThat(Said.by("match", file, "--out", out).code()).isEqualTo(ExitCode.USAGE);
        assertThat(match(file, "--threads", "0").err()).contains("应是 1 到 64 之间的整数");
        assertThat(match(file, "--opening", "maybe").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aFolderWithOtherContentIsLeftAlone() throws IOException {
        Files.createDirectories(out);
        Path diary = Files.writeString(out.resolve("diary.txt"), "mine");

        Said said = match(round(SOUND));

        assertThat(said.code()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(said.err()).contains("里面有别的内容 diary.txt", "it holds something else, diary.txt");
        try (var files = Files.list(out)) {
            assertThat(files).containsExactly(diary);
        }
    }

    @Test
    void aFileOfTheSameNameFromElsewhereIsNotOverwritten() throws IOException {
        Files.createDirectories(out);
        Path foreign = Files.writeString(out.resolve("outcome.csv"), "student,class\nmine,mine\n");

        assertThat(match(round(SOUND)).code()).isEqualTo(ExitCode.CANNOT_WRITE);
        assertThat(foreign).hasContent("student,class\nmine,mine\n");
    }

    @Test
    void theOutcomeOfAnEarlierRunIsReplaced() throws IOException {
        Path file = round(SOUND);
        match(file);

        assertThat(match(round("residents\nr1: h1\nplaces\nh1 1: r1\n")).code()).isEqualTo(ExitCode.DONE);
        assertThat(out.resolve("outcome.csv")).hasContent("applicant,place\nr1,h1\n");
    }

    @Test
    void aFullDiskLeavesNoOutcomeAndNoFolder() throws IOException {
        StringBuilder residents = new StringBuilder("residents\n");
        for (int r = 0; r < 20_000; r++) {
            residents.append("resident").append(r).append(": h1\n");
        }
        Path file = round(residents.append("places\nh1 1: resident1\n").toString());
        try (var disk = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(64 << 10).build())) {
            Said said = Said.onFileSystem(
                    path -> path.startsWith("/full/") ? disk.getPath(path) : Path.of(path),
                    "match",
                    file,
                    "--mechanism",
                    "deferred-acceptance",
                    "--out",
                    "/full/outcome");

            assertThat(said.code()).isEqualTo(ExitCode.CANNOT_WRITE);
            assertThat(said.err()).contains("磁盘已满", "the disk is full").doesNotContain("\tat ");
            assertThat(Files.exists(disk.getPath("/full"))).isFalse();
        }
    }

    private Path round(String text) throws IOException {
        return Files.writeString(folder.resolve("round.txt"), text);
    }

    private Said match(Path in, Object... more) {
        Object[] words = new Object[6 + more.length];
        words[0] = "match";
        words[1] = in;
        words[2] = "--mechanism";
        words[3] = "deferred-acceptance";
        words[4] = "--out";
        words[5] = out;
        System.arraycopy(more, 0, words, 6, more.length);
        return Said.by(words);
    }
}
