package org.siquan.engine.scheduling.verify.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerdict.Cost;

/** Two days of three periods; A and B share a curriculum, B and C a teacher; every cost was counted by hand. */
class CurriculumVerifierTest {

    private static final String PROBLEM = """
            Name: Small
            Courses: 3
            Rooms: 2
            Days: 2
            Periods_per_day: 3
            Curricula: 1
            Constraints: 1

            COURSES:
            A t1 2 2 30
            B t2 1 1 25
            C t2 2 1 10

            ROOMS:
            big 30
            small 20

            CURRICULA:
            q 2 A B

            UNAVAILABILITY_CONSTRAINTS:
            C 1 2

            END.
            """;

    /** A and B side by side on day 0, A alone on day 1: one lonely lecture. */
    private static final String GOOD = """
            A big 0 0
            A big 1 0
            B big 0 1
            C small 0 0
            C small 0 2
            """;

    @Test
    void countsEveryPartOfTheCost() {
        assertThat(CurriculumVerifier.verify(PROBLEM, GOOD))
                .isEqualTo(new CurriculumVerdict(List.of(), 0, new Cost(0, 0, 2, 0)));
        String worse = GOOD.replace("A big 1 0", "A small 0 2").replace("C small 0 2", "C big 0 2");

        CurriculumVerdict verdict = CurriculumVerifier.verify(PROBLEM, worse);

        assertThat(verdict.feasible()).isTrue();
        assertThat(verdict.cost())
                .as("10 students too many, one day too few, rooms of A and C")
                .isEqualTo(new Cost(10, 5, 0, 2));
        assertThat(verdict.cost().total()).isEqualTo(17);
    }

    @Test
    void theLastPeriodOfADayIsNotBesideTheFirstOfTheNext() {
        String split = GOOD.replace("A big 0 0", "A big 0 2")
                .replace("B big 0 1", "B big 1 1")
                .replace("C small 0 2", "C small 0 1");

        assertThat(CurriculumVerifier.verify(PROBLEM, split).cost().compactness())
                .isEqualTo(2);
        assertThat(CurriculumVerifier.verify(PROBLEM, split.replace("B big 1 1", "B big 1 2"))
                        .cost()
                        .compactness())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B big 0 1 | B big 0 0 | conflicts, conflicts, room-occupancy",
                "B big 0 1 | B big 0 2 | conflicts",
                "C small 0 2 | C small 1 2 | availability",
                "C small 0 2 | C big 0 1 | conflicts, room-occupancy",
                "C small 0 0 | C small 0 2 | lectures, room-occupancy",
                "C small 0 0 | '' | lectures",
                "A big 1 0 | 'A big 1 0\nA big 1 1' | lectures"
            })
    void namesEveryConstraintThatIsBroken(String line, String instead, String rules) {
        CurriculumVerdict verdict = CurriculumVerifier.verify(PROBLEM, GOOD.replace(line, instead));

        assertThat(verdict.feasible()).isFalse();
        assertThat(verdict.findings()).extracting(Finding::rule).containsExactlyInAnyOrder(rules.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A big 0 0 | A big 0 | must be \"course room day period\"",
                "A big 0 0 | X big 0 0 | there is no course X",
                "A big 0 0 | A hall 0 0 | there is no room hall",
                "A big 0 0 | A big 2 0 | the day must be 0..1 and the period 0..2",
                "A big 0 0 | A big 0 one | the day must be 0..1 and the period 0..2"
            })
    void namesTheLineOfASolutionThatCannotBeRead(String line, String instead, String words) {
        CurriculumVerdict verdict = CurriculumVerifier.verify(PROBLEM, GOOD.replace(line, instead));

        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("file.solution");
            assertThat(finding.message().en()).isEqualTo("line 1: " + words);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Courses: 3 | Courses: 4 | Courses says \"4\", there are 3",
                "A t1 2 2 30 | A t1 0 2 30 | lectures must be 1..1000000",
                "A t1 2 2 30 | A t1 two 2 30 | lectures is not a whole number: two",
                "B t2 1 1 25 | A t2 1 1 25 | A is there twice",
                "q 2 A B | q 3 A B | the number of courses is not that of those listed",
                "q 2 A B | q 2 A X | there is no course X",
                "C 1 2 | C 1 3 | there is no such day or period",
                "small 20 | small | a room has 2 values"
            })
    void namesTheLineOfAProblemThatCannotBeRead(String line, String instead, String words) {
        CurriculumVerdict verdict = CurriculumVerifier.verify(PROBLEM.replace(line, instead), GOOD);

        assertThat(verdict.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("file.problem");
            assertThat(finding.message().en()).endsWith(words);
        });
        assertThat(verdict.cost()).isEqualTo(Cost.NONE);
    }

    @Test
    void anyTextIsAnsweredInWords() {
        for (String text : List.of("", "END.", "COURSES:\nA", "\u0000", "ROOMS:\nr 1\nr 1")) {
            assertThat(CurriculumVerifier.verify(text, GOOD).feasible())
                    .as(text)
                    .isFalse();
        }
        assertThat(CurriculumVerifier.verify(PROBLEM, "").found()).isEqualTo(5);
    }

    @Test
    void theVerifierKnowsNoClassOfTheEngine() throws IOException {
        for (String name : List.of(
                "CurriculumVerifier",
                "CostCheck",
                "HardCheck",
                "ProblemText",
                "SolutionText",
                "GivenTimetabling",
                "Findings")) {
            try (InputStream bytes = CurriculumVerifier.class.getResourceAsStream(name + ".class")) {
                assertThat(bytes).as(name).isNotNull();
                ClassFile.of().parse(bytes.readAllBytes()).constantPool().forEach(entry -> {
                    if (entry instanceof ClassEntry type
                            && type.asInternalName().startsWith("org/siquan/engine/")) {
                        assertThat(type.asInternalName())
                                .startsWith("org/siquan/engine/")
                                .matches(".*(/kernel/|/verify/curriculum/).*");
                    }
                });
            }
        }
    }
}
