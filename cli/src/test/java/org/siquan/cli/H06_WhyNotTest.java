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

/** Ji is at the near post; the far one is free and dearer, a third is too far away. */
@Tag("S5")
class H06_WhyNotTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("rotation.json"),
                H03_RotationTest.SMALL
                        .replace(
                                "\"posts\": [",
                                "\"posts\": [{\"post\": \"moon\", \"enterprise\": \"E\", \"site\": \"m\", \"capacity\": 0},")
                        .replace(
                                "\"travel\": [",
                                "\"travel\": [{\"lodging\": \"hall\", \"site\": \"m\", \"minutes\": 90},"));
        Files.writeString(folder.resolve("plan.csv"), """
                learner,week,block,post,mentor,lodging
                ji,1,1,,,hall
                ji,2,2,near,m,hall
                ji,3,2,near,m,hall
                """);
    }

    private Said whyNot(Object... more) {
        Object[] words = new Object[more.length + 3];
        words[0] = "whynot";
        words[1] = folder.resolve("rotation.json");
        words[2] = folder.resolve("plan.csv");
        System.arraycopy(more, 0, words, 3, more.length);
        return Said.by(words);
    }

    @Test
    void saysWhatTheFreePostWouldCostAndWhatStandsInTheWayOfTheOther() {
        Said said = whyNot("--learner", "ji", "--json");

        assertThat(said.code()).as(said.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(said.lastLine());
        // Thirty minutes more in each of two weeks, and their square: sixty minutes beyond the shortest way.
        assertThat(said.out()).contains("far  可以，费用变化 +63600");
        assertThat(said.out()).contains("moon  [CAPACITY]", "moon  [TRAVEL]", "30 minutes nearer", "近 30 分钟");
        assertThat(json.get("cost").asLong()).isEqualTo(45_000);
        assertThat(json.get("posts").get(0).get("obstacles").size()).isEqualTo(2);
        assertThat(json.get("posts").get(1).get("costDifference").asLong()).isEqualTo(63_600);
    }

    @Test
    void oneAskedPostAloneIsAnsweredAndUnknownNamesAreTold() {
        Said one = whyNot("--learner", "ji", "--post", "far");
        Said nobody = whyNot("--learner", "jo");

        assertThat(one.out()).contains("far").doesNotContain("moon");
        assertThat(nobody.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(nobody.err()).contains("reference.unknown", "there is no jo");
    }

    @Test
    void aScheduleThatDoesNotHoldIsRefused() throws IOException {
        Files.writeString(folder.resolve("plan.csv"), "learner,week,block,post,mentor,lodging\nji,1,1,,,hall\n");

        assertThat(whyNot("--learner", "ji").code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}
