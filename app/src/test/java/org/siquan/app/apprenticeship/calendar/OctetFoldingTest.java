package org.siquan.app.apprenticeship.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lines of a calendar")
class OctetFoldingTest {

    private static final String LONG = "SUMMARY:" + "临空数联装调岗𠮷e\u0301".repeat(40) + "\r\nUID:x\r\n";

    @Test
    @DisplayName("hold at most 75 octets")
    void linesHoldAtMost75Octets() {
        assertThat(OctetFolding.fold(LONG).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    @DisplayName("say the same when unfolded")
    void unfoldedTheySayTheSame() {
        assertThat(OctetFolding.fold(LONG).replace("\r\n ", "")).isEqualTo(LONG);
    }

    @Test
    @DisplayName("stay whole up to 75 octets")
    void shortLinesStay() {
        String exactly = "X".repeat(75) + "\r\n";
        assertThat(OctetFolding.fold(exactly)).isEqualTo(exactly);
        assertThat(OctetFolding.fold("X".repeat(76) + "\r\n")).isEqualTo("X".repeat(75) + "\r\n X\r\n");
    }
}
