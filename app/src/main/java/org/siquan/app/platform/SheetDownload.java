package org.siquan.app.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

    public SheetDownload {
        headings = List.copyOf(headings);
    }

    /** The file as a download. */
    public ResponseEntity<byte[]> answer() {
        return file().answer();
    }

    byte[] bytes() {
        return file().bytes();
    }

    private WorkbookFile file() {
        return new WorkbookFile(fileName, List.of(new WorkbookFile.Sheet(sheetName, headings, rows)));
    }
}
