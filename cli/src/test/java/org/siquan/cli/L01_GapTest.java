package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gap analysis of the small park, whose only course teaches the only competency to depth 2 where 3 is asked. */
@Tag("S2")
class L01_GapTest {

    @TempDir
    Path folder;

    private SmallPark park;

    @BeforeEach
    void soundPark() {
        park = SmallPark.in(folder.resolve("park"));
    }

    @Test
    void aCourseThatIsTooShallowIsDeepenedAndTheMajorIsCovered() {
        Said said = gap();

        assertThat(said.code()).as(said.err()).isZero();
        JsonNode major = json(said).get("majors").get(0);
        assertThat(major.get("major").asString()).isEqualTo("080901");
        assertThat(major.get("coverage").asDouble()).isZero();
        assertThat(major.get("tooShallow").asInt()).isEqualTo(1);
        assertThat(major.get("missing").asInt()).isZero();
        assertThat(major.get("suggestions").asInt()).isEqualTo(1);
        assertThat(major.get("coverageAfter").asDouble()).isEqualTo(1);
        assertThat(major.get("hoursAfter").asDouble())
                .as("one step of depth, 64 hours over two steps")
                .isEqualTo(32);
    }

    @Test
    void theWorkbookHasASheetForEachTableAndThePageStandsByItself() throws Exception {
        gap();

        assertThat(sheets(out("gap-080901.xlsx")))
                .containsExactly("摘要", "建议", "方案一", "方案二", "能力", "订单", "学习者", "来源", "证据");
        assertThat(Files.readString(out("gap-080901.html")))
                .contains("@page", "加深", "软件开发班", "U1 程序设计", "O1")
                .doesNotContain("<script", "http://", "??");
    }

    @Test
    void theSameFilesGiveTheSamePage() {
        gap();
        Said again = Said.by("gap", park.folder(), "--out", folder.resolve("again"));

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(folder.resolve("again/gap-080901.html")).hasSameBinaryContentAs(out("gap-080901.html"));
    }

    @Test
    void theReportIsInEnglishWhenAsked() throws IOException {
        Said said = Said.by("gap", park.folder(), "--out", folder.resolve("out"), "--lang", "en");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readString(out("gap-080901.html"))).contains("Suggested course changes", "deepen");
    }

    @Test
    void aShortageCatalogueIsASourceOfItsOwn() throws IOException {
        Files.writeString(
                folder.resolve("shortage.csv"), "source,year,occupation_code,title,places\n某市目录,2026,2-02-10-03,,40\n");

        Said said = gap("--shortage", folder.resolve("shortage.csv"));

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(json(said).get("majors").get(0).get("coverage").asDouble())
                .as("orders 0.6 ask for depth 3, the catalogue 0.1 for the competency as such")
                .isCloseTo(0.1 / 0.7, org.assertj.core.api.Assertions.within(1e-6));
        assertThat(Files.readString(out("gap-080901.html"))).contains("某市目录 2026");
    }

    @Test
    void aNewMajorsEvidenceSaysWhatIsKnownAndWhatIsNot() throws IOException {
        Said said = Said.by(
                "gap",
                park.folder(),
                "--new-major",
                "310203",
                "--occupation",
                "2-02-10-03",
                "--out",
                folder.resolve("out"));

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readString(out("justification-310203.html")))
                .contains("园区尚未开设本专业", "申请人指定", "2-02-10-03", "[", "须由学校补充和核实", "教职成厅〔2021〕1 号");
    }

    @Test
    void aNewMajorOfWhichNothingIsKnownIsAnAnswer() throws IOException {
        Said said = Said.by("gap", park.folder(), "--new-major", "310203", "--out", folder.resolve("out"));

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(Files.readString(out("justification-310203.html"))).contains("无法推断面向的职业", "无从判断");
    }

    private Said gap(Object... more) {
        return Said.by(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("gap", park.folder(), "--out", folder.resolve("out"), "--json"),
                        java.util.stream.Stream.of(more))
                .toArray());
    }

    private Path out(String name) {
        return folder.resolve("out").resolve(name);
    }

    private static JsonNode json(Said said) {
        return JsonMapper.shared().readTree(said.lastLine());
    }

    private static List<String> sheets(Path workbook) throws Exception {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            var content = zip.getInputStream(zip.getEntry("xl/workbook.xml"));
            var found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(content)
                    .getElementsByTagName("sheet");
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> ((Element) found.item(i)).getAttribute("name"))
                    .toList();
        }
    }
}
