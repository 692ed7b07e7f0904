package org.siquan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page loads all style sheets, so a class that two of them define makes a page of one module look like another's. */
class StyleSheetsTest {

    private static final Path SHEETS = Path.of("src/main/resources/static/siquan/css");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern MEDIA = Pattern.compile("@media[^{]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");
    private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");
    private static final Pattern ONE_CLASS = Pattern.compile("(?:\\.sq )?(\\.[\\w-]+)");

    @Test
    void aClassIsDefinedInOneSheet() throws IOException {
        Map<String, Set<String>> sheetsOf = new TreeMap<>();
        for (Path sheet : sheets()) {
            String rules = MEDIA.matcher(
                            COMMENT.matcher(Files.readString(sheet)).replaceAll(""))
                    .replaceAll("");
            SELECTORS.matcher(rules).results().forEach(found -> {
                for (String selector : found.group(1).split(",", -1)) {
                    var one = ONE_CLASS.matcher(selector.strip());
                    if (one.matches()) {
                        sheetsOf.computeIfAbsent(one.group(1), _ -> new TreeSet<>())
                                .add(sheet.getFileName().toString());
                    }
                }
            });
        }

        assertThat(sheetsOf).hasSizeGreaterThan(100).containsKey(".order-way");
        assertThat(sheetsOf.entrySet())
                .filteredOn(entry -> entry.getValue().size() > 1)
                .isEmpty();
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(SHEETS)) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .toList();
        }
    }
}
