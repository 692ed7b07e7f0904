package org.siquan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameUuidTest {

    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void givesTheIdentifierOfTheStandardsExample() {
        assertThat(NameUuid.of(DNS, "www.example.com"))
                .as("RFC 9562, appendix A.4")
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void namesOfCharactersBeyondAsciiAreTakenAsUtf8() {
        assertThat(NameUuid.of(DNS, "能力")).isNotEqualTo(NameUuid.of(DNS, "能"));
        assertThat(NameUuid.of(DNS, "能力").version()).isEqualTo(5);
        assertThat(NameUuid.of(DNS, "能力").variant()).isEqualTo(2);
    }
}
