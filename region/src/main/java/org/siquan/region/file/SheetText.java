package org.siquan.region.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A small .xlsx workbook (a form that people fill in) as the CSV text that {@link Table} reads. Row n of the sheet is line n;
 * rows above the header, such as a title, become blank lines. Everything is held in memory, so its size is limited.
 */
public final class SheetText {

    /** Most bytes of a workbook when unpacked. */
    static final long MOST_BYTES = 64L << 20;

    /** The last row that is read. */
    static final int LAST_ROW = 50_000;

    private static final int COPY = 8192;

    private SheetText() {}

    /** Whether these are the bytes of a workbook, or at least of a zip file. */
    public static boolean isWorkbook(byte[] content) {
        return content.length > 1 && content[0] == 'P' && content[1] == 'K';
    }

    /**
     * The first sheet that has such a header, with its header.
     *
     * @param name of the file, for the log
     * @param header tells the header among the first rows, each as its cells without surrounding blanks
     * @return empty if it cannot be read; the log says why
     */
    public static Optional<byte[]> csv(byte[] workbook, String name, Predicate<List<String>> header, IssueLog log) {
        return csv(workbook, name, header, true, log);
    }

    /**
     * The same for a form in which people type numbers: a formula is a fault, as its stored result may be out of date or refer
     * to a file that nobody sees.
     */
    public static Optional<byte[]> csvOfValues(
            byte[] workbook, String name, Predicate<List<String>> header, IssueLog log) {
        return csv(workbook, name, header, false, log);
    }

    private static Optional<byte[]> csv(
            byte[] workbook, String name, Predicate<List<String>> header, boolean formulas, IssueLog log) {
        try {
            Path file = Files.createTempFile("siquan", ".xlsx"); // sizes of a stream's entries may stand behind them
            try {
                Files.write(file, workbook);
                return csv(file.toFile(), name, header, formulas, log);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            log.error(Faults.sheetMalformed(name));
            return Optional.empty();
        }
    }

    private static Optional<byte[]> csv(
            File file, String name, Predicate<List<String>> header, boolean formulas, IssueLog log) throws IOException {
        if (unpacked(file) > MOST_BYTES) {
            log.error(Faults.sheetTooLarge(name, MOST_BYTES >> 20));
            return Optional.empty();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(file)) {
            for (Sheet sheet : (Iterable<Sheet>) book.getSheets()::iterator) {
                Lines lines = lines(sheet, header);
                if (lines.tooMany()) {
                    log.error(Faults.sheetTooLong(name, LAST_ROW));
                    return Optional.empty();
                }
                if (lines.headed()) {
                    if (formulas || lines.formulas().isEmpty()) {
                        return Optional.of(lines.text());
                    }
                    lines.formulas().forEach(at -> log.error(Faults.formula(name, at.row(), at.column())));
                    return Optional.empty();
                }
            }
        }
        log.error(Faults.sheetWithoutHeader(name));
        return Optional.empty();
    }

    /** Counted, as what an archive says of its sizes need not be true. */
    private static long unpacked(File workbook) throws IOException {
        long size = 0;
        byte[] buffer = new byte[COPY];
        try (ZipFile zip = new ZipFile(workbook)) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
                try (InputStream stream = zip.getInputStream(entry)) {
                    for (int read = stream.read(buffer); read >= 0 && size <= MOST_BYTES; read = stream.read(buffer)) {
                        size += read;
                    }
                }
            }
        }
        return size;
    }

    /** A cell, both from 1. */
    private record Place(int row, int column) {}

    /** What a sheet holds from its header on, and where formulas stand in it. */
    private record Lines(List<List<String>> rows, List<Place> formulas, boolean headed, boolean tooMany) {

        byte[] text() throws IOException {
            StringWriter text = new StringWriter();
            int width = rows.stream().mapToInt(List::size).max().orElse(0);
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
                for (List<String> row : rows) {
                    if (row.isEmpty()) {
                        csv.writeRecord("");
                        continue;
                    }
                    List<String> cells = new ArrayList<>(row);
                    while (cells.size() < width) {
                        cells.add("");
                    }
                    csv.writeRecord(cells);
                }
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static Lines lines(Sheet sheet, Predicate<List<String>> header) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<Place> formulas = new ArrayList<>();
        boolean headed = false;
        boolean tooMany = false;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                if (row.getRowNum() > LAST_ROW) {
                    tooMany = true;
                    break;
                }
                List<String> cells = cells(row);
                headed = headed || header.test(cells);
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(headed ? cells : List.of());
                if (headed) {
                    formulas.addAll(formulas(row));
                }
            }
        }
        return new Lines(rows, formulas, headed, tooMany);
    }

    private static List<Place> formulas(Row row) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            if (row.getOptionalCell(i).map(Cell::getFormula).isPresent()) {
                places.add(new Place(row.getRowNum(), i + 1));
            }
        }
        return places;
    }

    /** Line breaks within a cell become blanks, so that a row stays a line; cells on the right that are blank are left out. */
    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(SheetText::text).orElse(""));
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private static String text(Cell cell) {
        String text = cell.getText();
        return text == null ? "" : text.replaceAll("\\R", " ").strip();
    }
}
