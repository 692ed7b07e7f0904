package org.siquan.app.placements;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.siquan.app.platform.AttachmentId;

/** A file of a placement's archive. */
public sealed interface ArchivePiece {

    ArchiveKind kind();

    /** Name of the file. */
    String name();

    /**
     * Bytes that a process writes from its records.
     *
     * @param content asked for once, in the transaction that asked for the piece
     */
    record Written(ArchiveKind kind, String name, Supplier<byte[]> content) implements ArchivePiece {}

    /** A file that somebody attached, byte for byte. */
    record Attached(ArchiveKind kind, String name, AttachmentId file) implements ArchivePiece {}

    /** Plain text. */
    static ArchivePiece text(ArchiveKind kind, String name, String words) {
        return new Written(kind, name + ".txt", () -> words.getBytes(StandardCharsets.UTF_8));
    }

    /** A table as CSV with a byte order mark, which spreadsheets need for Chinese; a cell never becomes a formula. */
    static ArchivePiece table(ArchiveKind kind, String name, List<String> head, List<List<String>> rows) {
        return new Written(kind, name + ".csv", () -> {
            var text = new StringWriter();
            text.write('\ufeff');
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
                csv.writeRecord(head);
                rows.forEach(row ->
                        csv.writeRecord(row.stream().map(ArchivePiece::cell).toList()));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException("text in memory cannot fail to be written", e);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    private static String cell(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
