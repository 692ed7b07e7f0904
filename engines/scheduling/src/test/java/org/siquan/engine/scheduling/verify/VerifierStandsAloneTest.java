package org.siquan.engine.scheduling.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.siquan.engine.scheduling.verify.rotation.RotationFileVerifier;

class VerifierStandsAloneTest {

    private static final String ENGINE = "org/siquan/engine/scheduling/";

    @Test
    void theVerifierKnowsOnlyTheProblemAndTheSchedule() throws IOException {
        Set<String> engine = new TreeSet<>();
        for (String name :
                List.of("RotationVerifier", "RotationVerifier$Check", "CapacityCheck", "CostRecount", "Findings")) {
            try (InputStream bytes = RotationVerifier.class.getResourceAsStream(name + ".class")) {
                assertThat(bytes).as(name).isNotNull();
                ClassFile.of().parse(bytes.readAllBytes()).constantPool().forEach(entry -> {
                    if (entry instanceof ClassEntry type
                            && type.asInternalName().startsWith(ENGINE)
                            && !type.asInternalName().contains("/verify/")) {
                        engine.add(type.asInternalName().substring(ENGINE.length()));
                    }
                });
            }
        }

        assertThat(engine)
                .containsExactly(
                        "Block",
                        "Block$Kind",
                        "BlockPattern",
                        "CostBreakdown",
                        "Laboratory",
                        "Learner",
                        "Lodging",
                        "Mentor",
                        "Post",
                        "RotationProblem",
                        "RotationSchedule",
                        "RotationWeights");
    }

    @Test
    void theVerifierOfFilesKnowsNothingButItself() throws IOException {
        Set<String> engine = new TreeSet<>();
        for (String name : List.of(
                "RotationFileVerifier",
                "GivenRotation",
                "GivenTables",
                "GivenTable",
                "GivenTable$Row",
                "GivenSchedule",
                "CsvText",
                "JsonText",
                "SequenceCheck",
                "WeekCheck",
                "RoomCheck",
                "CostCount")) {
            try (InputStream bytes = RotationFileVerifier.class.getResourceAsStream(name + ".class")) {
                assertThat(bytes).as(name).isNotNull();
                ClassFile.of().parse(bytes.readAllBytes()).constantPool().forEach(entry -> {
                    if (entry instanceof ClassEntry type
                            && type.asInternalName().startsWith("org/siquan/")) {
                        engine.add(type.asInternalName());
                    }
                });
            }
        }

        assertThat(engine).isNotEmpty().allMatch(type -> type.startsWith(ENGINE + "verify/rotation/"));
    }
}
