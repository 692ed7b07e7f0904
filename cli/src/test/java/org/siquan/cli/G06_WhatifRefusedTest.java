package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change that makes no sound round is refused in both languages, and nothing is written. */
class G06_WhatifRefusedTest {

    @TempDir
    Path folder;

    private Path round;

    @BeforeEach
    void aRoundWithReserves() throws IOException {
        round = SmallRound.in(folder);
        Files.writeString(
                round.resolve("reserves.csv"),
                "reserve,place,group,seats,kind\nkept,iot,津,1,hard\nsoft,plc,津,1,soft\n");
    }

    @Test
    void aQuestionIsNeeded() {
        Said said = whatif();

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err())
                .contains("用法有误：没有问题：请给出 --seats、--withdraw、--values、--next 之一")
                .contains("Wrong usage: Nothing is asked: give one of --seats, --withdraw, --values, --next");
        assertThat(whatif("--next", "--out", folder.resolve("out")).err()).contains("没有可写的内容", "nothing to write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iot", "iot=1", "iot=+", "iot=+1.5", "=+1", "iot=+x", "iot+1"})
    void seatsThatAreMalformed(String words) {
        Said said = whatif("--seats", words);

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("--seats 的值 应写成 BOUND=+N 或 BOUND=-N", "must be BOUND=+N", "'" + words + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iot=+0", "iot=-0", "iot=+2147483648", "iot=-2147483648", "iot=+99999999999999999999"})
    void seatsThatAreNoneOrTooMany(String words) {
        Said said = whatif("--seats", words);

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("1 到 2147483647 之间的整数", "from 1 to 2147483647");
    }

    @ParameterizedTest
    @CsvSource({
        "iot=-3, bound.below-zero, “物联网班”只有 2 个名额, Take away 2 at most.",
        "ji=-2, bound.below-zero, “冀生份额”只有 1 个名额, Take away 1 at most.",
        "kept=-2, bound.below-zero, “kept”只有 1 个名额, Take away 1 at most.",
        "soft=-2, bound.below-zero, “soft”只有 1 个名额, Take away 1 at most.",
        "iot=+2147483647, bound.beyond, 将有 2147483649 个名额, Add fewer.",
        "mes=-1, bounds.contradict, “工业软件班”开班需 3 人，将只有 2 个名额, needs 3 to open and would have 2 seats",
        "plc=-1, bounds.contradict, “soft”要预留 1 个名额，而“智造班”只有 0 个, would keep 1 seats",
        "kept=+2, bounds.contradict, “kept”要预留 3 个名额，而“物联网班”只有 2 个, would keep 3 seats",
        "iott=+1, bound.unknown, 没有编号为“iott”的班、名额或预留, Did you mean iot?",
    })
    void aBoundThatCannotChangeSo(String words, String code, String chinese, String english) {
        Said said = whatif("--seats", words);

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains(round + " [" + code + "] --seats " + words, chinese, english, "没有写入");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void whatFitsOnlyTogetherIsAllowedTogether() {
        assertThat(whatif("--seats", "plc=-1", "--seats", "soft=-1").code()).isEqualTo(ExitCode.DONE);
        assertThat(whatif("--seats", "kept=+2", "--seats", "iot=+1").code()).isEqualTo(ExitCode.DONE);
        assertThat(whatif("--seats", "iot=+1", "--seats", "iot=+1").err()).contains("[bound.repeated]", "写了两次");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Said said = whatif("--seats", "iot=-9", "--seats", "iott=+1", "--withdraw", "s9", "--withdraw", "s1");

        assertThat(said.err()).contains("[bound.below-zero]", "[bound.unknown]", "[applicant.unknown]", "共 3 处错误");
    }

    @Test
    void aQuotaWithTheIdOfAPlaceIsToldApart() throws IOException {
        Files.writeString(
                round.resolve("quotas.csv"),
                Files.readString(round.resolve("quotas.csv")).replace("ji,", "iot,"));

        assertThat(whatif("--seats", "iot=+1").err()).contains("[bound.ambiguous]", "place:iot", "quota:iot");
        assertThat(whatif("--seats", "quota:iot=+1").out()).contains("quota:iot +1");
        assertThat(whatif("--seats", "place:iot=+1").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aMechanismThatCannotServeTheChangedRoundSaysWhy() throws IOException {
        Path set = Files.createDirectory(folder.resolve("minima"));
        Files.writeString(set.resolve("places.csv"), "place,most\nh1,2\nh2,2\n");
        Files.writeString(set.resolve("quotas.csv"), "quota,most,least,places\nq,2,1,h1\n");
        Files.writeString(set.resolve("applicants.csv"), "applicant,choices\na1,h2 h1\n");
        Path out = folder.resolve("out");

        Said withdrawn = Said.by("whatif", set, "--mechanism", "plda-rq", "--withdraw", "a1", "--out", out);
        Said narrowed = Said.by("whatif", set, "--mechanism", "plda-rq", "--seats", "q=-2", "--out", out);

        assertThat(withdrawn.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(withdrawn.err())
                .contains("[mechanism.too-few]", "只有 0 人", "改动之后不再成立", "The changed round does not hold");
        assertThat(narrowed.err()).contains("[quota.contradiction]");
        assertThat(out).doesNotExist();
    }

    @Test
    void aMechanismThatCannotServeTheRoundAtAllSaysWhichCan() {
        Said said = Said.by("whatif", round, "--mechanism", "kiraly", "--values");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("[mechanism.nested]", "These can serve it: deferred-acceptance");
    }

    private Said whatif(Object... more) {
        List<Object> words = new ArrayList<>(List.of("whatif", round, "--mechanism", "deferred-acceptance"));
        words.addAll(List.of(more));
        return Said.by(words.toArray());
    }
}
