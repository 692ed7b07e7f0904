package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Sound files whose limits cannot hold together: the other stages still run, and the conflict is said in words. */
@Tag("S14")
class A02_InfeasibleTest {

    @TempDir
    Path folder;

    @Test
    void tooFewTeachersForTheLearnersAlreadyThereAreNamedAndTheReportIsWritten() {
        SmallPark park = SmallPark.in(folder.resolve("park")).replacing("programmes.csv", "普通本科,16,", "普通本科,10,");

        Said said = Said.by("plan", "--region", park.folder(), "--out", folder.resolve("out"), "--quiet", "--json");

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(said.out())
                .contains("没有可行的建议", "no advice exists")
                .contains("师资 计算机科学与技术", "teachers of 计算机科学与技术")
                .contains("20 / 24 名学生入班");
        var object = JsonMapper.shared().readTree(said.lastLine());
        assertThat(object.get("exit").asInt()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(object.get("seatsStatus").asString()).isEqualTo("INFEASIBLE");
        assertThat(folder.resolve("out/report.html")).content().contains("师资 计算机科学与技术");
    }

    @Test
    void aParkWithoutLearnersAndPreferencesHasItsYearAllTheSame() {
        SmallPark park =
                SmallPark.in(folder.resolve("park")).headerOnly("learners.csv").headerOnly("preferences.csv");

        Said said = Said.by("plan", "--region", park.folder(), "--out", folder.resolve("out"), "--quiet");

        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .contains("0 / 0 名学生入班", "2 个订单班达不到开班下限：软件开发班、软件测试班")
                .doesNotContain("NaN", "Infinity");
        assertThat(folder.resolve("out/report.html")).content().doesNotContain("NaN", "Infinity", "∞");
    }
}
