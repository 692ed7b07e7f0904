package org.siquan.engine.scheduling.clerkship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;

/** One student, two disciplines of one group, one hospital, two periods; then one thing changed that leaves no plan. */
@Tag("S12")
class ClerkshipConflictsTest {

    private Grid prerequisite = Grid.filled(0, 2, 2);
    private Grid available = Grid.filled(1, 1, 2);
    private Grid able = Grid.filled(1, 1, 1, 2);
    private Grid most = Grid.filled(1, 1, 2, 2);
    private Grid least = Grid.filled(0, 1, 2, 2);
    private int mostPerHospital = 2;

    @Test
    void thereIsAPlanBeforeAnythingIsChanged() {
        assertThat(result()).isInstanceOf(ClerkshipResult.Solved.class);
    }

    @Test
    void prerequisitesInACircleLeaveNothingToTake() {
        prerequisite = Grid.of(new int[] {0, 1, 1, 0}, 2, 2);

        says("student 1 needs 2 disciplines of group 1, can take 0");
    }

    @Test
    void namesTheCircleWherePeopleAreDemanded() {
        prerequisite = Grid.of(new int[] {0, 1, 1, 0}, 2, 2);
        least = least.with(1, 0, 1, 0);

        says("the prerequisites of discipline 2 go in a circle");
    }

    @Test
    void noHospitalTakesTheStudent() {
        able = able.with(0, 0, 0, 1);

        says("student 1 needs 2 disciplines of group 1, can take 1");
    }

    @Test
    void theDisciplinesDoNotFitIntoThePeriods() {
        available = available.with(0, 0, 0);

        says("student 1 needs 2 disciplines, only 1 fit into the periods available");
    }

    @Test
    void theHospitalsTogetherAllowTooFew() {
        mostPerHospital = 1;

        says("student 1 needs 2 disciplines, all hospitals together allow 1");
    }

    @Test
    void aPlaceDemandsMoreThanItAllows() {
        most = most.with(0, 0, 0, 0);
        least = least.with(1, 0, 0, 0);

        says("hospital 1, discipline 1, period 1: at least 1 and at most 0 students");
    }

    @Test
    void aPlaceDemandsMoreThanThereAre() {
        most = most.with(2, 0, 0, 0);
        least = least.with(2, 0, 0, 0);

        says("hospital 1, discipline 1, period 1: at least 2 students, only 1 can be there");
    }

    private void says(String sentence) {
        assertThat(result()).isInstanceOfSatisfying(ClerkshipResult.Infeasible.class, no -> {
            assertThat(no.conflicts())
                    .anySatisfy(conflict -> assertThat(conflict.en()).contains(sentence));
            assertThat(no.conflicts())
                    .allSatisfy(conflict -> assertThat(conflict.zh()).isNotBlank());
        });
    }

    private ClerkshipResult result() {
        ClerkshipProblem problem = new ClerkshipProblem(
                new ClerkshipProblem.Sizes(1, 2, 1, 2, 1),
                1,
                mostPerHospital,
                Grid.filled(0, 2),
                Grid.filled(2, 1, 1),
                Grid.filled(1, 1, 2),
                prerequisite,
                available,
                able,
                most,
                least,
                Grid.of(new int[] {1, 1, -1, -1}, 1, 4),
                Grid.filled(1, 1, 2),
                Grid.filled(1, 1, 1),
                Grid.filled(1, 2));
        return new ClerkshipSolver().solve(problem, RunControl.of(1, 1_000));
    }
}
