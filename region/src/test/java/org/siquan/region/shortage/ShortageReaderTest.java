package org.siquan.region.shortage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.file.Issue;

@Tag("S2")
class ShortageReaderTest {

    private final ShortageReader reader = new ShortageReader(Catalogue.load());

    private ShortageRead read(String csv) {
        return reader.read(csv.getBytes(StandardCharsets.UTF_8), "shortage.csv");
    }

    @Test
    void takesACodeOrTheNameOfExactlyOneOccupation() {
        ShortageRead read = read("""
                source,year,occupation_code,title,places
                天津市,2026,6-31-07-03,机器人运维,120
                天津市,2026,,工业机器人系统操作员,
                """);

        assertThat(read.faults()).isEmpty();
        assertThat(read.entries())
                .containsExactly(
                        new ShortageEntry("天津市 2026:2", "天津市", 2026, "6-31-07-03", "机器人运维", OptionalInt.of(120)),
                        new ShortageEntry("天津市 2026:3", "天津市", 2026, "6-31-07-03", "工业机器人系统操作员", OptionalInt.empty()));
    }

    @Test
    void readsTheWorkbookAsItIsSentWithATitleAboveAndChineseHeaders() throws IOException {
        byte[] book = workbook(List.of(
                List.of("附件 1　紧缺职业目录"),
                List.of(),
                List.of("年度", "来源", "职业名称", "职业编码", "缺口人数"),
                List.of(2026, "河北省", "机器人运维\n（高级）", "6-31-07-03", 80),
                List.of(2026, "河北省", "不存在的职业", "9-99-99-99", 1)));

        ShortageRead read = reader.read(book, "目录.xlsx");

        assertThat(read.entries())
                .containsExactly(
                        new ShortageEntry("河北省 2026:4", "河北省", 2026, "6-31-07-03", "机器人运维 （高级）", OptionalInt.of(80)));
        assertThat(read.faults())
                .extracting(issue -> issue.place() + " " + issue.code())
                .containsExactly("目录.xlsx:5:4 code.unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "'source,year,title\n天津市,1999,护士\n', 2:2 value.range",
        "'source,year,title\n天津市,2026,不是职业\n', 2:3 title.unknown",
        "'source,year,title\n天津市,2026,\n', 2:0 value.required",
        "'source,year,title,places\n天津市,2026,医师,-1\n', 2:4 value.negative",
        "'source,year,title\n', 0:0 shortage.none",
        "'year,title\n2026,医师\n', 1:0 header.missing-column",
        "'', 0:0 file.empty"
    })
    void namesTheFaultAndItsPlace(String csv, String fault) {
        assertThat(read(csv.replace("\\n", "\n")).faults())
                .extracting(issue -> issue.line() + ":" + issue.column() + " " + issue.code())
                .contains(fault);
    }

    @Test
    void readsASpreadsheetThatWasSavedInTheOldChineseEncoding() {
        ShortageRead read =
                reader.read("来源,年度,职业编码\n北京市,2026,6-31-07-03\n".getBytes(Charset.forName("GB18030")), "旧.csv");

        assertThat(read.entries()).extracting(ShortageEntry::source).containsExactly("北京市");
        assertThat(read.warnings()).extracting(Issue::code).containsExactly("file.gb18030");
    }

    @Test
    void refusesAWorkbookWithoutSuchAHeaderOneThatIsCutAndOneThatIsNoWorkbook() throws IOException {
        byte[] other = workbook(List.of(List.of("姓名", "电话"), List.of("甲", "1")));
        byte[] cut = java.util.Arrays.copyOf(other, other.length / 2);

        assertThat(codes(reader.read(other, "a.xlsx"))).containsExactly("sheet.header");
        assertThat(codes(reader.read(cut, "a.xlsx"))).containsExactly("sheet.malformed");
        assertThat(codes(reader.read(zip(1), "a.xlsx"))).containsExactly("sheet.malformed");
    }

    @Test
    void refusesAWorkbookThatUnpacksToMoreThanIsHeldInMemory() throws IOException {
        assertThat(codes(reader.read(zip(65 << 20), "a.xlsx"))).containsExactly("sheet.too-large");
    }

    private static List<String> codes(ShortageRead read) {
        assertThat(read.entries()).isEmpty();
        return read.faults().stream().map(Issue::code).toList();
    }

    private static byte[] zip(int bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(new byte[bytes]);
        }
        return out.toByteArray();
    }

    private static byte[] workbook(List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("目录");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    if (rows.get(r).get(c) instanceof Integer number) {
                        sheet.value(r, c, number);
                    } else {
                        sheet.value(r, c, rows.get(r).get(c).toString());
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
