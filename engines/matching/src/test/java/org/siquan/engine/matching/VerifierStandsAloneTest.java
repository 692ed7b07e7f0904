package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.siquan.engine.matching.verify.MatchingVerifier;

class VerifierStandsAloneTest {

    @Test
    void theVerifierKnowsOnlyWhatWasGivenAndWhatWasPublished() throws IOException {
        Set<String> engine = new TreeSet<>();
        try (InputStream bytes = MatchingVerifier.class.getResourceAsStream("MatchingVerifier.class")) {
            assertThat(bytes).isNotNull();
            ClassFile.of().parse(bytes.readAllBytes()).constantPool().forEach(entry -> {
                if (entry instanceof ClassEntry type
                        && type.asInternalName().startsWith("org/siquan/engine/matching/")
                        && !type.asInternalName().contains("/verify/")) {
                    engine.add(type.asInternalName().substring("org/siquan/engine/matching/".length()));
                }
            });
        }

        assertThat(engine).contains("MatchingProblem");
    }
}
