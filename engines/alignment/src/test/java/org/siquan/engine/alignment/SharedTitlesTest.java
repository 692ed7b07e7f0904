package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class SharedTitlesTest {

    private final Path data = Path.of(System.getProperty("siquan.shared", "absent"), "data");

    @BeforeEach
    void needsTheSharedData() {
        Assumptions.assumeTrue(
                Files.exists(data.resolve("titles-dev.csv")),
                "The labelled titles are not here; give their folder by -Dsiquan.shared=DIR to measure.");
    }

    @Test
    void codesHalfOfTheRealTitlesRightWithoutAnyLabel() throws IOException {
        try (AlignmentEngine engine =
                AlignmentEngine.build(SharedFiles.occupations(data), java.util.List.of(), Fixture.CONTROL)) {
            TitleEvaluation evaluation = TitleEvaluation.of(engine, SharedFiles.titles(data.resolve("titles-dev.csv")));

            assertThat(evaluation.acc1()).isGreaterThanOrEqualTo(0.50);
            assertThat(evaluation.n()).isEqualTo(1012);
        }
    }
}
