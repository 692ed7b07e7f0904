package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.siquan.engine.matching.explain.Explanations;
import org.siquan.engine.matching.verify.MatchingVerifier;

/** The verifier shares no class with what it checks; its class files are read to prove it. */
class VerifierStandsAloneTest {

    private static final Pattern OURS = Pattern.compile("org/siquan/[\\w/$]+");
    private static final Set<String> ALLOWED_BESIDE_ITSELF = Set.of("org/siquan/engine/kernel/Text");

    @Test
    void noClassOfTheVerifierKnowsAnyOfTheEngine() throws Exception {
        List<Path> classes = classesBelow(MatchingVerifier.class);
        Set<String> strangers = new TreeSet<>();
        for (Path each : classes) {
            strangers.addAll(strangers(each));
        }

        assertThat(classes).as("class files read").hasSizeGreaterThan(20);
        assertThat(strangers).isEmpty();
    }

    @Test
    void theSameReadingFindsTheEngineWhereItIsKnown() throws Exception {
        Set<String> strangers = new TreeSet<>();
        for (Path each : classesBelow(Explanations.class)) {
            strangers.addAll(strangers(each));
        }

        assertThat(strangers).contains("org/siquan/engine/matching/MatchingProblem");
    }

    private static List<Path> classesBelow(Class<?> type) throws IOException, URISyntaxException {
        Path root =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path folder = root.resolve(type.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    /** Our own types named in a class file, in code, signatures or annotations, that are neither its package's nor allowed. */
    private static Set<String> strangers(Path file) throws IOException {
        ClassModel model = ClassFile.of().parse(file);
        List<String> words = new ArrayList<>();
        model.constantPool().forEach(entry -> {
            if (entry instanceof ClassEntry type) {
                words.add(type.asInternalName());
            } else if (entry instanceof Utf8Entry text) {
                words.add(text.stringValue());
            }
        });
        Set<String> strangers = new TreeSet<>();
        for (String word : words) {
            Matcher named = OURS.matcher(word);
            while (named.find()) {
                boolean own = named.group().startsWith("org/siquan/engine/matching/verify/");
                if (!own && !ALLOWED_BESIDE_ITSELF.contains(named.group())) {
                    strangers.add(named.group());
                }
            }
        }
        return strangers;
    }
}
