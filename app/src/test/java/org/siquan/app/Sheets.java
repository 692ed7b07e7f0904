package org.siquan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Words of an xlsx file, for tests. */
public final class Sheets {

    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9a-f]+);");

    private Sheets() {}

    /** Every text cell of the file. */
    public static String words(byte[] xlsx) {
        try {
            var file = Files.createTempFile("sheet", ".xlsx");
            Files.write(file, xlsx);
            try (var zip = new ZipFile(file.toFile())) {
                var xml = new String(
                        zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(),
                        StandardCharsets.UTF_8);
                return REFERENCE.matcher(xml).replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
