package org.siquan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacedFileTest {

    @TempDir
    Path directory;

    @Test
    void takesTheDeploymentsFileAndKeepsTheOthers() throws IOException {
        put("holidays.tsv", """
                # source: notice of the test
                # vintage: 2027
                from\tto\tkind\tname
                2027-01-01\t2027-01-03\toff\t元旦
                2027-10-01\t2027-10-07\toff\t国庆节
                2027-10-09\t2027-10-09\twork\t国庆节
                """);

        var catalogue = Catalogue.load(directory);

        assertThat(catalogue.calendar().years()).containsExactly(2027);
        assertThat(catalogue.calendar().isWorkday(LocalDate.of(2027, 10, 9))).isTrue();
        assertThat(catalogue.calendar().vintage()).isEqualTo(new Vintage("notice of the test", "2027"));
        assertThat(catalogue.sectors().atDepth(4)).hasSize(1381);
    }

    @Test
    void anEmptyDirectoryChangesNothing() {
        assertThat(Catalogue.load(directory).majors().all())
                .isEqualTo(Catalogue.load().majors().all());
    }

    @Test
    void readsColumnsInAnyOrderWithByteOrderMarkAndWindowsLineEnds() throws IOException {
        put(
                "sectors.tsv",
                "\uFEFF# source: s\r\n# vintage: v\r\nname\tremark\tcode\tsection\r\n农业门类\t-\tA\r\n农业\t-\t01\tA\r\n");

        var sectors = Catalogue.load(directory).sectors();

        assertThat(sectors.all()).containsExactly(new Sector("A", "", 1, "农业门类"), new Sector("01", "A", 2, "农业"));
    }

    @Test
    void showsEveryBadRowOfEveryFile() throws IOException {
        put("sectors.tsv", """
                # source: s
                # vintage: v
                code\tsection\tname
                A\t\t农业门类
                01\tA\t农业
                01\tA\t农业
                0x\tA\t坏代码
                02\tA\t
                99\tZ\t没有门类
                0311\t\t没有中类
                """);
        put("divisions.tsv", """
                # source: s
                # vintage: v
                code\tname\tprovince\tcity\tlat\tlon
                131022\t固安县\t河北\t廊坊市\t139.4\t东经
                131023\t永清县\t河北\t廊坊市\t\t
                """);

        var issues = issues();

        assertThat(issues)
                .extracting(issue -> "%s:%d %s %s".formatted(issue.file(), issue.line(), issue.column(), issue.code()))
                .containsExactlyInAnyOrder(
                        "sectors.tsv:6 code code.duplicate",
                        "sectors.tsv:7 code cell.malformed",
                        "sectors.tsv:8 name cell.empty",
                        "sectors.tsv:9 code parent.unknown",
                        "sectors.tsv:10 code parent.unknown",
                        "divisions.tsv:4 lat coordinate.malformed",
                        "divisions.tsv:4 lon coordinate.malformed",
                        "divisions.tsv:5 lat cell.empty",
                        "divisions.tsv:5 lon cell.empty");
        assertThat(issues).allSatisfy(issue -> {
            assertThat(issue.inEnglish()).isNotBlank();
            assertThat(issue.inChinese()).contains("行");
            assertThat(issue.remedy().zh()).isNotBlank();
        });
        assertThatThrownBy(() -> Catalogue.load(directory))
                .hasMessageContaining("sectors.tsv:10 code [parent.unknown]")
                .hasMessageContaining("divisions.tsv:5 lon")
                .hasMessageContaining("Try: ");
    }

    @Test
    void showsBadMajorsOccupationsInstitutionsAndHolidays() throws IOException {
        put("majors.tsv", """
                # source: s
                # vintage: v
                code\tname\tlevel
                08\t工学\t博士
                09\t农学\t普通本科
                0901\t植物生产类\t
                0901\t植物生产类\t
                090101\t农学\t
                090201\t没有专业类\t
                990101\t没有门类\t
                0901X1\t坏代码\t
                """);
        put("occupations.tsv", """
                # source: s
                # vintage: v
                level\tcode\tname\taliases
                1\t1-00-00-00\t负责人\t
                5\t1-01-00-00\t坏级别\t
                3\t1-01-01-00\t没有中类\t
                4\t1010101\t坏代码\t
                """);
        put("institutions.tsv", """
                # source: s
                # vintage: v
                code\tname\tprovince\tcity\tlevel\tdepartment\tlat\tlon\taliases
                411\t某学院\t河北\t廊坊市\t中专\t河北省\t39\t\t
                """);
        put("holidays.tsv", """
                # source: s
                # vintage: v
                from\tto\tkind\tname
                2027-01-01\t2027-01-01\toff\t元旦
                2027-01-01\t2027-01-02\toff\t元旦
                2027-02-30\t2027-03-01\toff\t春节
                2027-05-05\t2027-05-01\toff\t劳动节
                2027-05-10\t2027-05-10\twork\t劳动节
                2027-10-01\t2027-10-07\trest\t国庆节
                """);

        assertThat(issues())
                .extracting(issue -> "%s:%d %s %s".formatted(issue.file(), issue.line(), issue.column(), issue.code()))
                .containsExactlyInAnyOrder(
                        "majors.tsv:4 level cell.malformed",
                        "majors.tsv:7 code code.duplicate",
                        "majors.tsv:9 code parent.unknown",
                        "majors.tsv:10 code parent.unknown",
                        "majors.tsv:11 code cell.malformed",
                        "occupations.tsv:5 level cell.malformed",
                        "occupations.tsv:6 code parent.unknown",
                        "occupations.tsv:7 code cell.malformed",
                        "institutions.tsv:4 code cell.malformed",
                        "institutions.tsv:4 level cell.malformed",
                        "institutions.tsv:4 lon coordinate.malformed",
                        "holidays.tsv:5 from date.duplicate",
                        "holidays.tsv:6 from date.malformed",
                        "holidays.tsv:7 to range.malformed",
                        "holidays.tsv:8 from makeup.weekday",
                        "holidays.tsv:9 kind cell.malformed");
    }

    @Test
    void saysTheLineWhereAnotherEncodingStarts() throws IOException {
        Files.write(
                directory.resolve("sectors.tsv"),
                "# source: s\n# vintage: v\ncode\tsection\tname\nA\t\t农、林、牧、渔业\n".getBytes(Charset.forName("GB18030")));

        assertThat(issues()).first().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("file.encoding");
            assertThat(issue.line()).isEqualTo(4);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "# source: s\n# vintage: v\n",
                "# source: s\n# vintage: v\ncode\tsection\tname\n",
                "# source: s\n# vintage: v\ncode\tname\nA\t农业\n",
                "code\tsection\tname\nA\t\t农业\n"
            })
    void refusesAFileWithoutHeadColumnsOrRows(String text) throws IOException {
        put("sectors.tsv", text);

        assertThat(issues())
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.file()).isEqualTo("sectors.tsv"));
    }

    @Test
    void refusesACellOfTenMegabytesWithAShortMessage() throws IOException {
        put(
                "sectors.tsv",
                "# source: s\n# vintage: v\ncode\tsection\tname\nA\t\t" + "农".repeat(3_500_000) + "\n"
                        + "B".repeat(10_000_000) + "\t\t矿业\n");

        assertThat(issues()).extracting(Issue::code).containsExactly("cell.long", "cell.malformed");
        assertThat(issues()).allSatisfy(issue -> assertThat(issue.inEnglish()).hasSizeLessThan(400));
    }

    @Test
    void pointsOutAMisspeltFile() throws IOException {
        put("sector.tsv", "x");
        put("README.md", "x");

        assertThat(issues()).extracting(Issue::file, Issue::code).containsExactly(tuple("sector.tsv", "file.unknown"));
    }

    @Test
    void refusesADirectoryThatDoesNotExist() {
        assertThatThrownBy(() -> Catalogue.load(directory.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Try: ");
    }

    private void put(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text, StandardCharsets.UTF_8);
    }

    private List<Issue> issues() {
        return catchThrowableOfType(CatalogueException.class, () -> Catalogue.load(directory))
                .issues();
    }
}
