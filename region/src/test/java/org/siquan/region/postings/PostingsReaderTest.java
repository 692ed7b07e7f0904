package org.siquan.region.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.region.file.Issue;

class PostingsReaderTest {
    private static final String HEADER = "id,source,title,company,city,salary,education,industry,description\n";

    @Test
    void keepsTheGoodRowsAndNamesTheBadOnes() {
        PostingsRead read = read(HEADER
                + "A1,演示,软件工程师,,北京,5000-8000,本科,软件,\"写代码，\n读文档\"\n"
                + "A2,演示,,,北京,,,,没有标题\n"
                + "A1,演示,重复,,北京,,,,x\n"
                + "A3,演示,短\n"
                + "A4,演示,测试员,,天津,,,,测试");

        assertThat(read.postings()).extracting(Posting::id).containsExactly("A1", "A4");
        assertThat(read.postings().getFirst().description()).isEqualTo("写代码，\n读文档");
        assertThat(read.faults())
                .extracting(i -> i.line() + " " + i.code())
                .containsExactly("4 value.required", "5 id.duplicate", "6 row.cells");
    }

    @Test
    void readsTheNamedColumnsInAnyOrder() {
        PostingsRead read = read("description,title,id,note\n说明,标题,A1,x\n");

        assertThat(read.postings()).containsExactly(new Posting("A1", "", "标题", "", "", "", "", "", "说明", ""));
        assertThat(read.warnings()).extracting(Issue::code).containsExactly("header.unknown-column");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 8104", "2026-04-01 09:30, 8105", "2026-12, 8107", "2026, ", "昨天, ", "'', ", "2026-13-01, "
    })
    void saysTheQuarterOfADateAndNothingOfOtherWords(String date, Integer quarter) {
        assertThat(Posting.quarter(date)).isEqualTo(quarter == null ? OptionalInt.empty() : OptionalInt.of(quarter));
    }

    @Test
    void leavesAnAdvertisementOfOnlyEmojiToTheReaderOfItsMeaning() {
        assertThat(read(HEADER + "A1,演示,🚀🔥,,,,,,🎉🎉\n").postings())
                .extracting(Posting::title)
                .containsExactly("🚀🔥");
    }

    @Test
    void skipsARowWithTenMegabytesInOneCellAndReadsTheNext() {
        PostingsRead read =
                read(HEADER + "A1,演示,标题,,,,,,说明\nA2,演示,标题,,,,,," + "长".repeat(3_500_000) + "\nA3,演示,标题,,,,,,说明\n");

        assertThat(read.postings()).extracting(Posting::id).containsExactly("A1", "A3");
        assertThat(read.faults())
                .extracting(i -> i.place() + " " + i.code())
                .containsExactly("postings.csv:3:9 row.cell-too-long");
        assertThat(read.faults().getFirst().message().en()).contains("3500000", "65536");
    }

    @Test
    void stopsAtACellWithoutEndButKeepsWhatCameBefore() {
        PostingsRead read = read(HEADER + "A1,演示,标题,,,,,,说明\nA2,演示,标题,,,,,,\"" + "长".repeat(17_000_000));

        assertThat(read.postings()).extracting(Posting::id).containsExactly("A1");
        assertThat(read.faults()).extracting(Issue::code).containsExactly("file.cell-too-long");
    }

    @Test
    void noticesAFileCutInsideQuotationMarks() {
        PostingsRead read = read(HEADER + "A1,演示,标题,,,,,,说明\nA2,演示,标题,,,,,,\"没有");

        assertThat(read.postings()).extracting(Posting::id).containsExactly("A1");
        assertThat(read.faults())
                .extracting(i -> i.place() + " " + i.code())
                .containsExactly("postings.csv:3 file.unclosed-quote");
    }

    @Test
    void noticesAFileCutInTheMiddleOfARow() {
        PostingsRead read = read(HEADER + "A1,演示,标题,,,,,,说明\nA2,演示,标");

        assertThat(read.postings()).extracting(Posting::id).containsExactly("A1");
        assertThat(read.faults())
                .extracting(i -> i.place() + " " + i.code())
                .containsExactly("postings.csv:3 row.cells");
    }

    @Test
    void namesEveryMissingColumnAndReadsNothing() {
        PostingsRead read = read("编号,名称\nA1,标题\n");

        assertThat(read.postings()).isEmpty();
        assertThat(read.faults())
                .extracting(i -> i.code() + " " + i.field())
                .containsExactlyInAnyOrder(
                        "header.missing-column id", "header.missing-column title", "header.missing-column description");
        assertThat(read.faults()).allSatisfy(fault -> {
            assertThat(fault.message().zh()).isNotBlank();
            assertThat(fault.remedy().en()).isNotBlank();
        });
    }

    @Test
    void readsBehindAByteOrderMarkAndAnEmptyBody() {
        assertThat(read("\uFEFF" + HEADER + "A1,演示,软件工程师,,,,,,\n").postings())
                .extracting(Posting::title, Posting::description)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("软件工程师", ""));
    }

    @Test
    void readsGb18030() {
        byte[] bytes = (HEADER + "A1,演示,软件工程师,,,,,,说明\n").getBytes(Charset.forName("GB18030"));

        PostingsRead read = PostingsReader.read(name -> Optional.of(new ByteArrayInputStream(bytes)), "postings.csv");

        assertThat(read.postings()).extracting(Posting::title).containsExactly("软件工程师");
        assertThat(read.warnings()).extracting(Issue::code).containsExactly("file.gb18030");
    }

    @Test
    void namesAFileThatDoesNotExist() {
        assertThat(PostingsReader.read(Path.of("no-such-file.csv")).faults())
                .extracting(Issue::code)
                .containsExactly("file.missing");
    }

    @Test
    @Tag("S2")
    @Tag("shared")
    void readsEveryRealAdvertisement() {
        String shared = System.getProperty("siquan.shared");
        Path file = Path.of(shared == null ? "" : shared, "data", "postings.csv");
        assumeTrue(
                Files.isRegularFile(file),
                "The advertisements are not here; give their folder by -Dsiquan.shared=DIR to measure.");

        PostingsRead read = PostingsReader.read(file);

        assertThat(read.faults()).isEmpty();
        assertThat(read.postings()).hasSize(9523);
    }

    private static PostingsRead read(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return PostingsReader.read(name -> Optional.of(new ByteArrayInputStream(bytes)), "postings.csv");
    }
}
