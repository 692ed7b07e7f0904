package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sound file set, run twice; every test reads another side of it. */
@Tag("S14")
class A01_PlanTest {

    @TempDir
    static Path folder;

    private static Said said;
    private static Said again;

    @BeforeAll
    static void planTwice() {
        SmallPark park = SmallPark.in(folder.resolve("park"));
        said = Said.by("plan", "--region", park.folder(), "--out", folder.resolve("a/reports"), "--json");
        again = Said.by("plan", "--region", park.folder(), "--out", folder.resolve("b"), "--quiet");
    }

    @Test
    void endsWellAndSaysSoInBothLanguages() {
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .contains("小园区（演示） · 2026 年度 · 种子 2026")
                .contains("Small park (demonstration) · 2026 · seed 2026")
                .contains("20 个名额")
                .contains("20 places")
                .contains("20 / 24 名学生入班")
                .contains("4 名学生首轮未入班")
                .contains("4 learners have no class")
                .doesNotContain("录取", "null", "NaN");
    }

    @Test
    void everyStageHasItsLineInEachLanguage() {
        for (var stage : org.siquan.year.Stage.values()) {
            assertThat(said.out().lines())
                    .anyMatch(line -> line.contains(" " + stage.title().zh() + " "))
                    .anyMatch(line -> line.contains(" " + stage.title().en() + " "));
        }
    }

    @Test
    void writesOneSelfContainedReportPerLanguageAndNothingElse() throws Exception {
        try (var files = Files.list(folder.resolve("a/reports"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "report.en.html");
        }
        String zh = Files.readString(folder.resolve("a/reports/report.html"));
        String en = Files.readString(folder.resolve("a/reports/report.en.html"));
        assertThat(zh).contains("lang=\"zh", "小园区（演示）").doesNotContain("<script", "<link", "src=", "@import");
        assertThat(en).contains("lang=\"en", "Small park").doesNotContain("<script", "<link", "src=", "@import");
    }

    @Test
    void theSameFilesAndSeedGiveTheSameReportsToTheByte() {
        assertThat(again.code()).isEqualTo(ExitCode.DONE);
        for (String report : new String[] {"report.html", "report.en.html"}) {
            assertThat(folder.resolve("b").resolve(report))
                    .hasSameBinaryContentAs(folder.resolve("a/reports").resolve(report));
        }
    }

    @Test
    void oneJsonObjectIsTheLastLine() {
        JsonNode object = JsonMapper.shared().readTree(said.lastLine());

        assertThat(object.get("exit").asInt()).isZero();
        assertThat(object.get("placed").asInt()).isEqualTo(20);
        assertThat(object.get("learners").asInt()).isEqualTo(24);
        assertThat(object.get("inputHash").asString()).hasSize(64);
        assertThat(object.get("seconds").propertyNames()).hasSize(7);
        assertThat(Path.of(object.get("report").asString())).exists();
        assertThat(again.out()).doesNotContain("{");
    }

    @Test
    void withoutATerminalProgressIsPlainLinesOnStandardError() {
        assertThat(said.err())
                .contains("五业对接 aligning 2 / 2", "双选编班 matching 24 / 24")
                .doesNotContain("\r", "\u001B");
        assertThat(said.out()).doesNotContain("aligning");
    }

    @Test
    void quietSaysNothingOnStandardError() {
        assertThat(again.err()).isEmpty();
    }
}
