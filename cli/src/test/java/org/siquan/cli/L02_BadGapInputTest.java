package org.siquan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a gap analysis says when it cannot, or when there is nothing to say. */
@Tag("S2")
class L02_BadGapInputTest {

    @TempDir
    Path folder;

    private SmallPark park;

    @BeforeEach
    void soundPark() {
        park = SmallPark.in(folder.resolve("park"));
    }

    @Test
    void anUnknownMajorIsRefusedWithTheNearest() {
        refused(gap("--major", "080902"), "major.unknown", "没有专业 080902", "080901");
        refused(gap("--new-major", "310299"), "major.unknown", "专业目录中没有 310299");
        refused(gap("--new-major", "310203", "--occupation", "9-99-99-99"), "code.unknown", "9-99-99-99");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "目录,2026,9-99-99-99,,1; code.unknown; :2:3",
                "目录,2026,2-02-10-03,,-5; value.negative; :2:5",
                "目录,26,2-02-10-03,,1; value.range; :2:2",
                "目录,2026,,,1; value.required; :2:3",
                "目录,2026,,会飞的人,1; title.unknown; :2:4",
                ",2026,2-02-10-03,,1; value.required; :2:1"
            })
    void aBadRowOfAShortageCatalogueIsNamedByRowAndColumn(String row, String code, String place) throws IOException {
        refused(gap("--shortage", shortage("source,year,occupation_code,title,places\n" + row + "\n")), code, place);
    }

    @Test
    void aShortageCatalogueWithoutAColumnRowsOrFileIsRefused() throws IOException {
        refused(gap("--shortage", shortage("source,occupation_code\n目录,2-02-10-03\n")), "header.", "year");
        refused(gap("--shortage", shortage("source,year,occupation_code\n")), "shortage.none");
        refused(gap("--shortage", folder.resolve("nowhere.csv")), "shortage.missing");
    }

    @Test
    void aShortageCatalogueInNoKnownEncodingIsRefusedAndOneInGb18030IsRead() throws IOException {
        Path file = folder.resolve("shortage.csv");
        Files.write(file, "source,year,occupation_code\n目录,2026,2-02-10-03\n".getBytes(StandardCharsets.UTF_16));
        refused(gap("--shortage", file), "file.encoding");

        Files.write(file, "source,year,occupation_code\n目录,2026,2-02-10-03\n".getBytes(Charset.forName("GB18030")));
        assertThat(gap("--shortage", file).code()).isZero();
    }

    @Test
    void everyFaultOfEveryFileIsNamedAtOnce() throws IOException {
        park.replacing("orders.csv", "2-02-10-03", "9-99-99-98");

        Said said = gap("--shortage", shortage("source,year,occupation_code\n目录,2026,9-99-99-97\n"));

        refused(said, "9-99-99-98", "9-99-99-97");
    }

    @Test
    void aMajorWithoutCoursesMissesAllThatIsAsked() throws IOException {
        park.headerOnly("courses.csv").headerOnly("course-competencies.csv");

        Said said = gap();

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(major(said).get("missing").asInt()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("out/gap-080901.html"))).contains("没有登记任何有学时的课程", "假定");
    }

    @Test
    void aCourseOfNoHoursGivesNoneAway() throws IOException {
        park.replacing("courses.csv", "4,64,1", "4,0,1");

        Said said = gap();

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(major(said).get("hoursAfter").asDouble()).isEqualTo(16);
        assertThat(Files.readString(folder.resolve("out/gap-080901.html"))).contains("假定");
    }

    @Test
    void withoutAnyDemandNothingIsJudged() throws IOException {
        park.headerOnly("order-competencies.csv");

        Said said = gap();

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(major(said).get("known").asBoolean()).isFalse();
        assertThat(major(said).get("suggestions").asInt()).isZero();
        assertThat(said.out()).contains("无从判断 not known");
        assertThat(Files.readString(folder.resolve("out/gap-080901.html"))).contains("没有任何来源对本专业提出需求");
    }

    @Test
    void noFileIsEverOverwritten() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/gap-080901.html"), "mine");

        Said said = gap();

        assertThat(said.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains("file.exists", "gap-080901.html");
        assertThat(folder.resolve("out/gap-080901.html")).content().isEqualTo("mine");
        assertThat(folder.resolve("out/gap-080901.xlsx")).doesNotExist();
    }

    private Path shortage(String content) throws IOException {
        return Files.writeString(folder.resolve("shortage.csv"), content);
    }

    private void refused(Said said, String... words) {
        assertThat(said.code()).as(said.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(said.err()).contains(words).contains("→");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Said gap(Object... more) {
        return Said.by(Stream.concat(
                        Stream.of("gap", park.folder(), "--out", folder.resolve("out"), "--json"), Stream.of(more))
                .toArray());
    }

    private static JsonNode major(Said said) {
        return JsonMapper.shared().readTree(said.lastLine()).get("majors").get(0);
    }
}
