package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What cannot be used is named row by row, in both languages, and nothing is written. */
@Tag("S15")
class B01_BadInputTest {

    @TempDir
    Path folder;

    private Path out;
    private SmallPark park;

    @BeforeEach
    void aSoundPark() {
        out = folder.resolve("reports");
        park = SmallPark.in(folder.resolve("park"));
    }

    @Test
    void everyBadRowOfEveryFileIsNamedInOneRun() throws Exception {
        park.adding("orders.csv", "O3,E1,订单,2-02-10-03,S1,-4,abc,5000,")
                .adding("orders.csv", "O4,E9,订单,9-99-99-99,S1,4,4000,5000,")
                .adding("classes.csv", "C3,O1,某班,080901,30,20,A")
                .adding("learners.csv", "N01,演示,G1,2024,60")
                .replacing("preferences.csv", "N02,C1|C2", "N02,C1|C2|C1")
                .replacing("preferences.csv", "N03,C2|C1", "N03,")
                .replacing("sites.csv", "39.44,116.30", "39.44,");
        Path postings = Files.writeString(
                folder.resolve("postings.csv"), "id,title,description\nA1,,有标题才行\nA2,测试员,写用例\nA2,测试员,重复\n");

        Said said = plan("--postings", postings);

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err())
                .contains(
                        at("orders.csv:5:2 [reference.unknown] enterprise"),
                        at("orders.csv:5:4 [code.unknown] occupation"),
                        at("orders.csv:4:6 [value.negative] places"),
                        at("orders.csv:4:7 [value.number] monthly_yuan"),
                        at("classes.csv:4:5 [class.least-above-most] least"),
                        at("learners.csv:26:1 [id.duplicate] id"),
                        at("preferences.csv:3:2 [preference.cycle] choices"),
                        at("preferences.csv:4:2 [preference.empty] choices"),
                        at("sites.csv:2:7 [site.no-coordinates] longitude"),
                        postings + ":2:2 [value.required] title",
                        postings + ":4:1 [id.duplicate] id",
                        "-4 是负数",
                        "-4 is negative",
                        "→ 改成 0 到",
                        "Give a number from 0 to",
                        "共 11 处错误，没有写入任何内容。 11 fault(s); nothing was written.");
        nothingIsWritten(said);
    }

    @Test
    void theLastLineOfJsonHoldsTheSameFaults() {
        park.adding("orders.csv", "O3,E1,订单,2-02-10-03,S1,-4,4000,5000,");

        Said said = plan("--json");

        JsonNode object = JsonMapper.shared().readTree(said.lastLine());
        assertThat(object.get("exit").asInt()).isEqualTo(ExitCode.BAD_INPUT);
        JsonNode fault = object.get("faults").get(0);
        assertThat(fault.get("line").asInt()).isEqualTo(4);
        assertThat(fault.get("column").asInt()).isEqualTo(6);
        assertThat(fault.get("field").asString()).isEqualTo("places");
        assertThat(fault.get("code").asString()).isEqualTo("value.negative");
        assertThat(fault.get("zh").asString()).contains("负数");
        assertThat(fault.get("remedyEn").asString()).contains("Give a number");
    }

    @Test
    void filesOfAnotherYearThanTheOneExpectedAreRefused() {
        Said said = plan("--year", "2027");

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err())
                .contains(at("park.csv [year.differs] year"))
                .contains("文件是 2026 年度的，--year 要的是 2027 年度", "the files are for the year 2026, --year asks for 2027")
                .contains("去掉 --year", "Leave out --year");
        nothingIsWritten(said);
    }

    @Test
    void theDemonstrationIsForItsOwnYearOnly() {
        Said said = Said.by("plan", "--year", "2031", "--out", out);

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("park.csv [year.differs] year");
    }

    @Test
    void aFolderAndAFileThatDoNotExistAreBothNamed() {
        Said said = Said.by(
                "plan", "--region", folder.resolve("nowhere"), "--postings", folder.resolve("none.csv"), "--out", out);

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err())
                .contains("[region.missing]", "[postings.missing]", "找不到园区文件夹", "the region's folder does not exist");
        nothingIsWritten(said);
    }

    @Test
    void aFolderWithoutTheFilesNamesEachOfThem() throws Exception {
        Said said = Said.by("plan", "--region", Files.createDirectory(folder.resolve("empty")), "--out", out);

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err().lines().filter(line -> line.contains("[file.missing]")))
                .hasSizeGreaterThan(25);
        nothingIsWritten(said);
    }

    @Test
    void postingsInGb18030AreReadWithAWarning() throws Exception {
        park.adding("orders.csv", "O3,E1,订单,2-02-10-03,S1,-4,4000,5000,"); // stops the run before its first stage
        Path postings = Files.writeString(
                folder.resolve("postings.csv"), "id,title,description\nA1,测试员,写用例\n", Charset.forName("GB18030"));

        Said said = plan("--postings", postings);

        assertThat(said.err()).contains(postings + " [file.gb18030]", "1 fault(s)");
    }

    private Said plan(Object... more) {
        Object[] arguments = new Object[5 + more.length];
        arguments[0] = "plan";
        arguments[1] = "--region";
        arguments[2] = park.folder();
        arguments[3] = "--out";
        arguments[4] = out;
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Said.by(arguments);
    }

    private String at(String place) {
        return park.folder().resolve(place).toString();
    }

    private void nothingIsWritten(Said said) {
        assertThat(out).doesNotExist();
        assertThat(said.out()).isEmpty();
    }
}
