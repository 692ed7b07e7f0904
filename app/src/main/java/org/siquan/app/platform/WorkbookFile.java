package org.siquan.app.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An xlsx file of several sheets. Cells that begin like a formula are written as text, never as a formula.
 *
 * @param sheets at least one, in the order of the file
 */
public record WorkbookFile(String fileName, List<Sheet> sheets) {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /**
     * One sheet with a row of headings.
     *
     * @param name at most 31 characters
     * @param rows cells are numbers, booleans or anything with a text; null is an empty cell
     */
    public record Sheet(String name, List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {
        public Sheet {
            headings = List.copyOf(headings);
        }
    }

    public WorkbookFile {
        sheets = List.copyOf(sheets);
    }

    /** The file as a download. */
    public ResponseEntity<byte[]> answer() {
        return answer(fileName, bytes());
    }

    /** A file that was written before, as a download. */
    public static ResponseEntity<byte[]> answer(String fileName, byte[] content) {
        var disposition = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(XLSX)
                .body(content);
    }

    /** The file. It holds the time at which it was written, so two files of the same cells differ. */
    public byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Siquan", "1.0")) {
            for (Sheet sheet : sheets) {
                write(workbook.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory cannot fail to be written", e);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet to, Sheet sheet) {
        for (int column = 0; column < sheet.headings().size(); column++) {
            to.value(0, column, sheet.headings().get(column));
            to.style(0, column).bold().set();
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            var cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                switch (cells.get(column)) {
                    case null -> {}
                    case Number number -> to.value(row + 1, column, number);
                    case Boolean truth -> to.value(row + 1, column, truth);
                    case Object other -> to.value(row + 1, column, other.toString());
                }
            }
        }
        to.freezePane(0, 1);
    }
}
