package org.siquan.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Chinese and English are complete in every module, and no apostrophe can swallow an argument. */
class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    @TestFactory
    List<DynamicTest> chineseAndEnglishHaveTheSameKeys() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> !file.getFileName().toString().contains("_en"))
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        var chinese = read(file);
                        var english = read(
                                FOLDER.resolve(file.getFileName().toString().replace(".properties", "_en.properties")));

                        assertThat(english.stringPropertyNames())
                                .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
                        for (var messages : List.of(chinese, english)) {
                            messages.forEach((key, text) -> assertThat(text.toString())
                                    .as("%s: use ’ instead of '", key)
                                    .doesNotContain("'")
                                    .isNotBlank());
                        }
                    }))
                    .toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
