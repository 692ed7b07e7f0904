package org.siquan.engine.alignment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The engine's own data files beside its classes; lines that are blank or begin with {@code #} are remarks. */
final class OwnData {

    private OwnData() {}

    static List<String> lines(String name) {
        InputStream found = OwnData.class.getResourceAsStream(name);
        if (found == null) {
            throw new IllegalStateException(
                    "data file %s is not on the class path%nTry: build the engine again".formatted(name));
        }
        try (BufferedReader in = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
