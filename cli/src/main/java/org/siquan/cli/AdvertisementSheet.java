package org.siquan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.siquan.region.file.Issue;
import org.siquan.region.file.IssueLog;
import org.siquan.region.file.Text;
import org.siquan.region.postings.Posting;

/**
 * Advertisements in an .xlsx workbook: the first sheet whose first row names id, title and description. Rows are streamed;
 * the different texts of a workbook are one part of the file that is held in memory, so its size is limited.
 */
final class AdvertisementSheet {

    /** Most bytes of the texts of a workbook. */
    static final long MOST_TEXT = 300L << 20;

    private static final List<String> NEEDED = List.of("id", "title", "description");

    private final Path file;
    private final String shown;
    private final IssueLog log;

    /** @throws BadInput if it is no workbook, or too large */
    AdvertisementSheet(Path file, String shown, IssueLog log) {
        this.file = file;
        this.shown = shown;
        this.log = log;
        checkSize();
    }

    /** @throws BadInput if none of its sheets has the head row */
    void read(Consumer<Posting> each) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : (Iterable<Sheet>) workbook.getSheets()::iterator) {
                try (Stream<Row> rows = sheet.openStream()) {
                    Iterator<Row> iterator = rows.iterator();
                    Optional<Map<String, Integer>> header = header(iterator);
                    if (header.isPresent()) {
                        iterator.forEachRemaining(row -> row(row, header.get(), each));
                        return;
                    }
                }
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw broken();
        }
        throw refused(
                "sheet.header",
                new Text(
                        "没有一张工作表的首行含有列名 id、title、description",
                        "no sheet names id, title and description in its first row"),
                new Text(
                        "在工作表首行写列名 id,title,description[,company,city,salary,industry…]。",
                        "Write the names id,title,description[,company,city,salary,industry…] into its first row."));
    }

    private void checkSize() {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry texts = zip.getEntry("xl/sharedStrings.xml");
            if (texts != null && texts.getSize() > MOST_TEXT) {
                throw refused(
                        "sheet.too-large",
                        new Text(
                                "工作簿中的文字有 %,d MB，上限 %,d MB".formatted(texts.getSize() >> 20, MOST_TEXT >> 20),
                                "the texts of the workbook take %,d MB, at most %,d MB are read"
                                        .formatted(texts.getSize() >> 20, MOST_TEXT >> 20)),
                        new Text("另存为 CSV UTF-8，CSV 不限大小。", "Save it as CSV UTF-8, which may be of any size."));
            }
        } catch (IOException e) {
            throw broken();
        }
    }

    private static Optional<Map<String, Integer>> header(Iterator<Row> rows) {
        while (rows.hasNext()) {
            Row row = rows.next();
            Map<String, Integer> columns = new HashMap<>();
            row.stream()
                    .filter(cell -> cell != null)
                    .forEach(cell ->
                            columns.putIfAbsent(text(cell).strip().toLowerCase(Locale.ROOT), cell.getColumnIndex()));
            columns.remove("");
            if (!columns.isEmpty()) {
                return columns.keySet().containsAll(NEEDED) ? Optional.of(columns) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void row(Row row, Map<String, Integer> columns, Consumer<Posting> each) {
        if (row.stream().allMatch(cell -> cell == null || text(cell).isBlank())) {
            return;
        }
        AdvertisementRow.deliver(
                name -> row.getOptionalCell(columns.getOrDefault(name, Integer.MAX_VALUE))
                        .map(AdvertisementSheet::text)
                        .orElse(""),
                log,
                (code, message) -> new Issue(
                        shown,
                        row.getRowNum(),
                        0,
                        "",
                        code,
                        message,
                        new Text("填写该行的 id 和 title。", "Fill in id and title of this row.")),
                each);
    }

    private static String text(Cell cell) {
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private BadInput broken() {
        return refused(
                "sheet.malformed",
                new Text("不是完整的 .xlsx 工作簿", "the file is no whole .xlsx workbook"),
                new Text(
                        "用表格软件打开后另存为 .xlsx 或 CSV UTF-8；旧的 .xls 不能读取。",
                        "Open it in a spreadsheet program and save it as .xlsx or CSV UTF-8; old .xls cannot be read."));
    }

    private BadInput refused(String code, Text message, Text remedy) {
        return new BadInput(List.of(IssueText.whole(shown, code, message, remedy)));
    }
}
