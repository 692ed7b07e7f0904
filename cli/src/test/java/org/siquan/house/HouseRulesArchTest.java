package org.siquan.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesArchTest {

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.siquan");
    /** The classes below {@code broken}: each rule finds one that breaks it. */
    private static final JavaClasses BROKEN = new ClassFileImporter()
            .withImportOption(new OnlyIncludeTests())
            .importPackages("org.siquan.engine.broken", "org.siquan.engine.other");

    static Stream<Arguments> rules() {
        return Arrays.stream(HouseRules.class.getDeclaredFields())
                .filter(field -> field.getType().equals(ArchRule.class))
                .map(field -> Arguments.of(
                        field.getName().replace('_', ' ').toLowerCase(java.util.Locale.ROOT), rule(field)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String name, ArchRule rule) {
        rule.check(CODE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void bites(String name, ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation())
                .as("a class of the fixtures breaks it")
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void failsWhereItFindsNothingToJudge(String name, ArchRule rule) {
        JavaClasses nothing = new ClassFileImporter().importClasses();

        assertThatThrownBy(() -> rule.check(nothing)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "org.siquan.catalogue",
                "org.siquan.region",
                "org.siquan.engine.kernel",
                "org.siquan.engine.alignment",
                "org.siquan.engine.intake",
                "org.siquan.engine.matching",
                "org.siquan.engine.scheduling",
                "org.siquan.engine.rules",
                "org.siquan.round",
                "org.siquan.timetable",
                "org.siquan.framework",
                "org.siquan.year",
                "org.siquan.cli"
            })
    void looksAtEveryModule(String module) {
        assertThat(CODE.containPackage(module)).isTrue();
    }

    private static ArchRule rule(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
