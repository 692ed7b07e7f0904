package org.siquan.engine.matching.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.matching.verify.LotteryVerifier;

@Tag("S4")
class LotteryVerifierStandsAloneTest {

    @ParameterizedTest
    @ValueSource(strings = {"LotteryVerifier", "LotteryProofVerifier", "LotteryStatements", "LotteryHashes"})
    void knowsNothingOfWhatDraws(String type) throws IOException {
        Set<String> siquan = new TreeSet<>();
        try (InputStream bytes = LotteryVerifier.class.getResourceAsStream(type + ".class")) {
            assertThat(bytes).isNotNull();
            ClassFile.of().parse(bytes.readAllBytes()).constantPool().forEach(entry -> {
                if (entry instanceof ClassEntry known && known.asInternalName().startsWith("org/siquan/")) {
                    siquan.add(known.asInternalName());
                }
            });
        }

        assertThat(siquan).isNotEmpty().allMatch(known -> known.startsWith("org/siquan/engine/matching/verify/"));
    }
}
