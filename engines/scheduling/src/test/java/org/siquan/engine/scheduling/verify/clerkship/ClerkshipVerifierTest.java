package org.siquan.engine.scheduling.verify.clerkship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S12")
class ClerkshipVerifierTest {

    /** Two students, three disciplines in two groups, two hospitals, seven periods; a discipline lasts two of them. */
    static final String PROBLEM = """
            % a small year
            Students=2; Disciplines=3; Hospitals=2; Duration=2; Horizon=7; Groups=2; MaxDiscPerHosp=2;
            DiscGroup = [1,1,2];
            StudDiscGroup = [| 1, 1 | 2, 0 |];
            AllowedDisc = [| 1, 1, 1 | 1, 1, 0 |];
            Precededby = [| 0,0,0 | 1,0,0 | 0,0,0 |];
            Availability = [| 1,1,1,1,1,1,1 | 1,1,1,1,1,1,0 |];
            Ability = array3d(1..Students, 1..Hospitals, 1..Disciplines,
              [ 1,1,1, 1,0,1,
                1,1,1, 1,1,1 ]);
            MaxPosHosp = array3d(1..2, 1..3, 1..7, [
              1,1,1,1,1,1,1, 1,1,1,1,1,1,1, 1,1,1,1,1,1,1,
              1,1,1,1,1,1,1, 1,1,1,1,1,1,1, 1,1,1,1,1,1,1]);
            MinPosHosp = array3d(1..2, 1..3, 1..7, [
              0,0,0,0,0,0,0, 0,0,0,0,0,0,0, 0,0,0,0,0,0,0,
              1,0,0,0,0,0,0, 0,0,0,0,0,0,0, 0,0,0,0,0,0,0]);
            WeightPref = [| 3, 2, -1, -2 | 1, 2, -3, -1 |];
            PrefStudDisc = [| 4, 1, 5 | 2, 3, 0 |];
            PrefStudHosp = [| 2, 7 | 6, 1 |];
            ManPref = [1, 2, 3];
            """;

    /** Student 1: discipline 1 in hospital 2, then after one idle period 3 in 1. Student 2: 1 in 1, then 2 in 1. */
    static final String SOLUTION = """
            student,period,hospital,discipline
            1,1,2,1
            1,2,2,1
            1,4,1,3
            1,5,1,3
            2,1,1,1
            2,2,1,1
            2,3,1,2
            2,4,1,2
            """;

    @Test
    void countsTheScoreAsByHand() {
        ClerkshipVerdict verdict = ClerkshipVerifier.verify(PROBLEM, SOLUTION);

        // student 1: 3·(4+5) + 2·(7+2) − 1·1 − 2·1 + (1+3) = 27 + 18 − 1 − 2 + 4 = 46
        // student 2: 1·(2+3) + 2·(6+6) − 0 − 0 + (1+2)     =  5 + 24         + 3 = 32
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.feasible()).isTrue();
        assertThat(verdict.score()).isEqualTo(new ClerkshipVerdict.Score(27 + 5, 18 + 24, -1, -2, 4 + 3, 32));
        assertThat(verdict.score().total()).isEqualTo(46 + 32 + 32);
    }

    @Test
    void idlePeriodsBeforeTheFirstDisciplineCountAndThoseBehindTheLastDoNot() {
        String problem = PROBLEM.replace("1,0,0,0,0,0,0, 0", "0,0,0,0,0,0,0, 0");
        String later = SOLUTION.replace("1,1,2,1", "1,2,2,1").replace("1,2,2,1\n1,2,2,1", "1,2,2,1\n1,3,2,1");

        // the first period is idle now, the third no longer: still one idle period
        assertThat(ClerkshipVerifier.verify(problem, later).score().idle()).isEqualTo(-2);
        assertThat(ClerkshipVerifier.verify(problem, later).feasible()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "M01 | 1,5,1,3 | \"1,5,1,3\n1,5,2,1\"",
                "M02 | 1,5,1,3 | \"\"",
                "M02 | 1,5,1,3 | 1,6,1,3",
                "M02 | 1,5,1,3 | 1,5,2,3",
                "M02 | 2,4,1,2 | \"2,4,1,2\n2,5,1,2\"",
                "M03 | \"1,4,1,3\n1,5,1,3\" | \"\"",
                "M04 | \"2,3,1,2\n2,4,1,2\" | \"2,3,1,3\n2,4,1,3\"",
                "M05 | \"1,1,2,1\n1,2,2,1\" | \"1,1,2,2\n1,2,2,2\"",
                "M06 | \"2,3,1,2\n2,4,1,2\" | \"2,6,1,2\n2,7,1,2\"",
                "M07 | \"2,1,1,1\n2,2,1,1\" | \"2,5,1,1\n2,6,1,1\"",
                "M07 | \"1,1,2,1\n1,2,2,1\" | \"1,1,1,2\n1,2,1,2\"",
                "M09 | \"1,1,2,1\n1,2,2,1\" | \"1,1,1,1\n1,2,1,1\"",
                "M10 | \"1,1,2,1\n1,2,2,1\" | \"1,2,2,1\n1,3,2,1\""
            })
    void findsAMutant(String rule, String before, String after) {
        String mutant = SOLUTION.replace(before + "\n", after.isEmpty() ? "" : after + "\n");

        ClerkshipVerdict verdict = ClerkshipVerifier.verify(PROBLEM, mutant);

        assertThat(mutant).isNotEqualTo(SOLUTION);
        assertThat(verdict.findings()).extracting(Finding::rule).contains(rule);
        assertThat(verdict.feasible()).isFalse();
        assertThat(verdict.findings())
                .allSatisfy(finding -> assertThat(finding.message().en()).isNotBlank());
    }

    @Test
    void countsDisciplinesInOneHospital() {
        ClerkshipVerdict verdict =
                ClerkshipVerifier.verify(PROBLEM.replace("MaxDiscPerHosp=2", "MaxDiscPerHosp=1"), SOLUTION);

        assertThat(verdict.findings()).extracting(Finding::rule).containsExactly(ClerkshipVerifier.PER_HOSPITAL);
        assertThat(verdict.found()).isEqualTo(1);
    }

    @Test
    void aPlaceShortOfTwoCountsTwo() {
        String problem = PROBLEM.replace("1,0,0,0,0,0,0, 0", "3,0,0,0,0,0,0, 0");

        assertThat(ClerkshipVerifier.verify(problem, SOLUTION).found()).isEqualTo(2);
    }

    @Test
    void rowsOfSetsAndBooleansMeanTheSame() {
        String problem = PROBLEM.replace("[| 1, 1, 1 | 1, 1, 0 |]", "[{1,2,3},{1,2}]")
                .replace(
                        "[| 0,0,0 | 1,0,0 | 0,0,0 |]",
                        "[| false,false,false | true,false,false | false,false,false |]");

        assertThat(ClerkshipVerifier.verify(problem, SOLUTION)).isEqualTo(ClerkshipVerifier.verify(PROBLEM, SOLUTION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ManPref = [1, 2, 3] | ManPref = [1, 2]",
                "ManPref = [1, 2, 3] | ManPref = [1, 2, x]",
                "ManPref = [1, 2, 3]; | \"\"",
                "Students=2 | Students=0",
                "DiscGroup = | DiscGroup"
            })
    void saysWhatIsWrongWithAProblemAndJudgesNothing(String before, String after) {
        ClerkshipVerdict verdict = ClerkshipVerifier.verify(PROBLEM.replace(before, after), SOLUTION);

        assertThat(verdict.feasible()).isFalse();
        assertThat(verdict.findings()).extracting(Finding::rule).containsOnly(ClerkshipVerifier.FILES);
        assertThat(verdict.score()).isEqualTo(ClerkshipVerdict.Score.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3,1,1,1", "1,8,1,1", "1,1,3,1", "1,1,1,4", "0,1,1,1", "1,1,1", "1,1,1,1,1", "a,1,1,1"})
    void refusesARowOutsideTheProblem(String row) {
        ClerkshipVerdict verdict = ClerkshipVerifier.verify(PROBLEM, SOLUTION + row + "\n");

        assertThat(verdict.findings()).extracting(Finding::rule).containsExactly(ClerkshipVerifier.FILES);
        assertThat(verdict.findings().getFirst().message().en()).contains("line 10");
    }
}
