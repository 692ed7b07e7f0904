package org.siquan.app.closing.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.siquan.app.closing.internal.ArchiveTable.Piece;
import org.siquan.app.platform.Sha256;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/** A sealed archive as one zip, with its list of hashes as {@code sha256sum --check SHA256SUMS} reads it. */
final class ArchiveFile {

    static final String SUMS = "SHA256SUMS";

    private ArchiveFile() {}

    /** One line for each piece. */
    static String sums(List<Piece> pieces) {
        StringBuilder sums = new StringBuilder();
        pieces.forEach(piece ->
                sums.append(piece.sha256()).append("  ").append(piece.path()).append('\n'));
        return sums.toString();
    }

    /**
     * Writes it to a file that is gone once it was read.
     *
     * @param content bytes of a piece
     * @return empty with a piece that is no longer what was sealed
     */
    static Optional<Resource> zip(String sums, Instant sealed, List<Piece> pieces, Function<Piece, byte[]> content) {
        try {
            Path file = Files.createTempFile("archive", ".zip");
            boolean whole = write(file, sums, sealed, pieces, content);
            if (!whole) {
                Files.delete(file);
                return Optional.empty();
            }
            return Optional.of(new InputStreamResource(
                    Files.newInputStream(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE)));
        } catch (IOException e) {
            throw new UncheckedIOException("an archive cannot be written to the folder for temporary files", e);
        }
    }

    private static boolean write(
            Path file, String sums, Instant sealed, List<Piece> pieces, Function<Piece, byte[]> content)
            throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Piece piece : pieces) {
                byte[] bytes = content.apply(piece);
                if (!Sha256.of(bytes).equals(piece.sha256())) {
                    return false;
                }
                add(zip, piece.path(), bytes, sealed);
            }
            add(zip, SUMS, sums.getBytes(StandardCharsets.UTF_8), sealed);
        }
        return true;
    }

    private static void add(ZipOutputStream zip, String path, byte[] bytes, Instant at) throws IOException {
        var entry = new ZipEntry(path);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
