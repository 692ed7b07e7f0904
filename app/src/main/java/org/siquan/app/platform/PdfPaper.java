package org.siquan.app.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * A paper to be printed: headed parts of lines and tables, and the page where it can be verified.
 *
 * @param number line below the name
 * @param path of the page that the QR code leads to, with a slash first
 * @param note below the QR code: what scanning it is for
 */
public record PdfPaper(String name, String number, List<Part> parts, String path, String note) {

    public PdfPaper {
        parts = List.copyOf(parts);
    }

    /**
     * A part of it.
     *
     * @param lines paragraphs
     * @param table rows with the same number of cells; the first is its head; possibly none
     */
    public record Part(String heading, List<String> lines, List<List<String>> table) {
        public Part {
            lines = List.copyOf(lines);
            table = List.copyOf(table);
        }
    }

    /** Every word of it. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(name, number, note));
        for (Part part : parts) {
            words.add(part.heading());
            words.addAll(part.lines());
            part.table().forEach(words::addAll);
        }
        return words;
    }
}
