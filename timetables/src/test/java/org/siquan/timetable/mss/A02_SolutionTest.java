package org.siquan.timetable.mss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.scheduling.clerkship.ClerkshipPlan;
import org.siquan.engine.scheduling.clerkship.ClerkshipProblem;
import org.siquan.timetable.FileRead;

@Tag("S12")
class A02_SolutionTest {

    private static final ClerkshipProblem PROBLEM =
            ((FileRead.Accepted<ClerkshipProblem>) MssReader.read("year.dzn", SmallYear.DZN)).problem();

    private static final ClerkshipPlan PLAN = new ClerkshipPlan(List.of(
            new ClerkshipPlan.Stay(0, 0, 1, 0),
            new ClerkshipPlan.Stay(0, 3, 0, 2),
            new ClerkshipPlan.Stay(1, 0, 0, 0)));

    @Test
    void writesOneRowForEachAttendedPeriod() {
        assertThat(MssSolution.write(PROBLEM, PLAN)).isEqualTo("""
                student,period,hospital,discipline
                1,1,2,1
                1,2,2,1
                1,4,1,3
                1,5,1,3
                2,1,1,1
                2,2,1,1
                """);
    }

    @Test
    void readsWhatItWroteInAnyOrderOfRows() {
        List<String> lines = new java.util.ArrayList<>(
                MssSolution.write(PROBLEM, PLAN).lines().toList());
        java.util.Collections.reverse(lines.subList(1, lines.size()));

        assertThat(MssSolution.read(PROBLEM, "out.csv", String.join("\n", lines)))
                .isEqualTo(new FileRead.Accepted<>(PLAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,1,1,1", "1,1,1,1\n1,3,1,1", "1,1,1,1\n1,2,2,1", "9,1,1,1\n9,2,1,1", "1,1,1", "1,x,1,1"})
    void refusesRowsThatAreNoStay(String rows) {
        FileRead<ClerkshipPlan> read = MssSolution.read(PROBLEM, "out.csv", rows);

        assertThat(read).isInstanceOf(FileRead.Refused.class);
        assertThat(((FileRead.Refused<ClerkshipPlan>) read).issues())
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.line()).isPositive());
    }
}
