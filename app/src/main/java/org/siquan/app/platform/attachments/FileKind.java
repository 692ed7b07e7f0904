package org.siquan.app.platform.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** What files may be attached, by their bytes. */
enum FileKind {
    PDF("application/pdf", ".pdf"),
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg"),
    WEBP("image/webp", ".webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private static final Tika TIKA = new Tika();
    private static final String ZIP = "application/zip";
    private static final int MOST_ENTRIES = 5_000;

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** Ending of its names, with the dot. */
    String ending() {
        return ending;
    }

    /** Empty for a file that is none of them. */
    static Optional<FileKind> of(byte[] content) {
        String type = TIKA.detect(content);
        return ZIP.equals(type) || type.contains("ooxml")
                ? office(content)
                : Arrays.stream(values())
                        .filter(kind -> kind.mediaType.equals(type))
                        .findFirst();
    }

    /** A packed file is a document only with the parts of one, and never with macros. */
    private static Optional<FileKind> office(byte[] content) {
        Set<String> entries = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entries.size() == MOST_ENTRIES) {
                    return Optional.empty();
                }
                entries.add(entry.getName());
            }
        } catch (IOException _) {
            return Optional.empty(); // broken or packed in a way that no office program writes
        }
        if (!entries.contains("[Content_Types].xml")
                || entries.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.empty();
        }
        return entries.contains("word/document.xml")
                ? Optional.of(DOCX)
                : entries.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }
}
