package org.siquan.engine.alignment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The data that decide how titles are coded, as one hash to be recorded with a measurement. */
public final class AlignmentData {

    private static final List<String> FILES = List.of(
            "title-models.bin",
            "weights.properties",
            "title-terms.csv",
            "title-noise.txt",
            "regional-words.csv",
            "traditional-characters.txt");

    private AlignmentData() {}

    /** SHA-256 over names and contents of the data files, in hexadecimal digits. */
    public static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                try (InputStream in = AlignmentData.class.getResourceAsStream(file)) {
                    if (in == null) {
                        throw new IllegalStateException(
                                "data file %s is not on the class path%nTry: build the engine again".formatted(file));
                    }
                    digest.update(file.getBytes(StandardCharsets.UTF_8));
                    digest.update(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256%nTry: another one".formatted(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
