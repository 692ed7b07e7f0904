package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code -Dgolden.update=true} writes the two files anew into the sources. */
class DemonstrationLearnersTest {
    private static final Path SOURCES = Path.of("src/main/resources/org/siquan/region/guan");

    @Test
    void shippedLearnersAreThoseOfTheSeed() throws IOException {
        Region base = DemonstrationLearners.withoutLearners();
        Talent talent = new DemonstrationLearners(base).invent();

        Map<String, String> files = RegionWriter.files(
                new Region(base.park(), base.metroArea(), base.industry(), base.education(), talent), false);

        for (String name : List.of("learners.csv", "preferences.csv")) {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(SOURCES.resolve(name), files.get(name));
            } else {
                assertThat(shipped(name)).as(name).isEqualTo(files.get(name));
            }
        }
    }

    private static String shipped(String name) throws IOException {
        try (InputStream stream = DemonstrationRegion.files().open(name).orElseThrow()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
