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

/** The framework of the small park: out as CASE, checked, compared and in again. */
@Tag("S2")
class K01_FrameworkTest {

    private static final String LEVELS = "competency-levels.csv";

    @TempDir
    Path folder;

    private SmallPark park;

    @BeforeEach
    void describe() throws IOException {
        park = SmallPark.in(folder.resolve("park"));
        String id = Files.readAllLines(park.folder().resolve("competencies.csv"))
                .get(1)
                .split(",", 2)[0];
        StringBuilder rows = new StringBuilder("competency,level,zh,en\n");
        for (int level = 1; level <= 5; level++) {
            rows.append("%s,%d,第 %d 级：会,Level %d: can\n".formatted(id, level, level, level));
        }
        park.with(LEVELS, rows.toString());
    }

    @Test
    void whatIsExportedAndImportedAreTheSameTables() throws IOException {
        Said exported = Said.by("framework", "export", park.folder(), "--out", file("a.json"), "--json");
        Said imported = Said.by("framework", "import", file("a.json"), "--out", folder.resolve("tables"));

        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(json(exported).get("described").asInt()).isEqualTo(1);
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.err()).as("our own file gives no cause to speak").isEmpty();
        for (String table : new String[] {"chains.csv", "competencies.csv", LEVELS}) {
            assertThat(folder.resolve("tables").resolve(table))
                    .hasSameTextualContentAs(park.folder().resolve(table));
        }
    }

    @Test
    void exportingTwiceGivesTheSameBytes() {
        Said.by("framework", "export", park.folder(), "--out", file("a.json"));
        Said.by("framework", "export", park.folder(), "--out", file("b.json"));
        Said.by("framework", "export", park.folder(), "--out", file("c.json"), "--changed", "2026-09-01");

        assertThat(file("a.json")).hasSameBinaryContentAs(file("b.json"));
        assertThat(file("c.json")).content().contains("2026-09-01T00:00:00+00:00");
    }

    @Test
    void theDemonstrationIsCheckedWithoutANote() {
        Said exported = Said.by("framework", "export", "demonstration", "--out", file("guan.json"));
        Said checked = Said.by("framework", "check", file("guan.json"), "--json");

        assertThat(exported.code()).as(exported.err()).isZero();
        assertThat(checked.code()).as(checked.err()).isZero();
        assertThat(checked.out()).contains("没有错误", "No fault");
        assertThat(json(checked).get("notes").asInt()).isZero();
        assertThat(json(checked).get("competencies").asInt()).isGreaterThanOrEqualTo(150);
    }

    @Test
    void aFileIsComparedWithTheRegionItCameFromAfterAChange() throws IOException {
        Said.by("framework", "export", park.folder(), "--out", file("a.json"));
        String competencies = Files.readString(park.folder().resolve("competencies.csv"));
        String name = competencies.lines().skip(1).findFirst().orElseThrow().split(",", -1)[1];
        park.replacing("competencies.csv", name, name + "（新）");
        park.replacing(LEVELS, "第 3 级：会", "第 3 级：熟练");

        Said same = Said.by("framework", "diff", file("a.json"), file("a.json"));
        Said differing = Said.by("framework", "diff", file("a.json"), park.folder(), "--json");
        Said english = Said.by("framework", "diff", file("a.json"), park.folder(), "--lang", "en");

        assertThat(same.out()).contains("没有差别", "are the same");
        assertThat(differing.code()).as(differing.err()).isZero();
        assertThat(differing.out())
                .contains("中文名 " + name + " → " + name + "（新）", "第 3 级描述（中文） 第 3 级：会 → 第 3 级：熟练", "改名 1");
        assertThat(json(differing).at("/changed/0/differences/0/aspect").asString())
                .isEqualTo("name_zh");
        assertThat(english.out()).contains("renamed 1").doesNotContain("新增");
    }

    @Test
    void aBadFileIsRefusedAtItsPathAndNothingIsWritten() throws IOException {
        Files.writeString(file("bad.json"), "{\"CFDocument\": {\"title\": \"x\"}, \"CFItems\": [{}]}");

        Said checked = Said.by("framework", "check", file("bad.json"));
        Said imported = Said.by("framework", "import", file("bad.json"), "--out", folder.resolve("tables"), "--json");

        assertThat(checked.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(checked.err())
                .contains(
                        "bad.json [case.missing] /CFDocument/identifier",
                        "[case.missing] /CFItems/0/fullStatement",
                        "缺少 fullStatement",
                        "CASE 1.1 requires it");
        assertThat(imported.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(json(imported).at("/faults/0/code").asString()).isEqualTo("case.missing");
        assertThat(folder.resolve("tables")).doesNotExist();
    }

    @Test
    void tablesThatAreThereAreNeverOverwritten() throws IOException {
        Said.by("framework", "export", park.folder(), "--out", file("a.json"));
        String before = Files.readString(park.folder().resolve("competencies.csv"));

        Said said = Said.by("framework", "import", file("a.json"), "--out", park.folder());

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("file.exists", "competencies.csv", "never overwritten");
        assertThat(park.folder().resolve("competencies.csv")).hasContent(before);
    }

    @Test
    void aRegionWithFaultsOrNoneAndAWrongDateAreRefusedInWords() {
        park.replacing(LEVELS, ",5,", ",4,");

        Said faulty = Said.by("framework", "export", park.folder(), "--out", file("a.json"));
        Said absent = Said.by("framework", "export", folder.resolve("none"), "--out", file("a.json"));
        Said date = Said.by("framework", "export", park.folder(), "--out", file("a.json"), "--changed", "1.9.2026");
        Said nothing = Said.by("framework");

        assertThat(faulty.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(faulty.err()).contains(LEVELS + ":2:2 [competency.levels-missing]", "[id.duplicate]");
        assertThat(absent.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(absent.err()).contains("region.missing", "demonstration");
        assertThat(date.code()).isEqualTo(ExitCode.USAGE);
        assertThat(date.err()).contains("--changed 的值 “1.9.2026”不是日期");
        assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
        assertThat(file("a.json")).doesNotExist();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.lastLine());
    }
}
