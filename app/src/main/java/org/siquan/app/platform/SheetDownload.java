package org.siquan.app.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list as an xlsx file, answered by a handler: {@code return new SheetDownload("企业.xlsx", "企业", headings, rows).answer()}.
 * Cells that begin like a formula are written as text, never as a formula.
 *
 * @param rows cells are numbers, booleans or anything with a text; null is an empty cell
 */
public record SheetDownload(
        String fileName,
        String sheetName,
        List<String> headings,
        List<? extends List<? extends @Nullable Object>> rows) {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public SheetDownload {
        headings = List.copyOf(headings);
    }

    /** The file as a download. */
    public ResponseEntity<byte[]> answer() {
        var disposition = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(XLSX)
                .body(bytes());
    }

    byte[] bytes() {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Siquan", "1.0")) {
            var sheet = workbook.newWorksheet(sheetName);
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    switch (cells.get(column)) {
                        case null -> {}
                        case Number number -> sheet.value(row + 1, column, number);
                        case Boolean truth -> sheet.value(row + 1, column, truth);
                        case Object other -> sheet.value(row + 1, column, other.toString());
                    }
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException("a file in memory cannot fail to be written", e);
        }
        return file.toByteArray();
    }
}
