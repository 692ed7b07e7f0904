package org.siquan.engine.alignment.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An order asks for A to depth 2 and B to depth 1 alike; one course of 32 hours teaches A to depth 1. */
@Tag("S2")
class ChosenChangesTest {

    private static final CourseChange DEEPEN =
            new CourseChange("deepen", CourseChange.Kind.DEEPEN, "C1", "A", 1, 2, 32, 0.5, List.of("O1"), 5);
    private static final CourseChange ADD =
            new CourseChange("add", CourseChange.Kind.ADD, "C1", "B", 0, 1, 16, 0.5, List.of("O1"), 5);

    private final GapAnalysis analysis = new GapAnalysis(
            List.of(DemandItem.order(
                    "O1", 10, List.of(new CompetencyDepth("A", 2), new CompetencyDepth("B", 1)), Map.of("M", 10.0))),
            List.of(new TaughtCourse("C1", "M", 32, 2, List.of(new CompetencyDepth("A", 1)))),
            List.of(),
            SourceWeights.STANDARD,
            List.of(),
            Map.of());

    @Test
    void noneChosenLeavesTheCoverageOfToday() {
        ChangePlan plan = analysis.chosen("M", List.of());

        assertThat(plan.before()).isZero();
        assertThat(plan.after()).isZero();
        assertThat(plan.hours()).isZero();
    }

    @Test
    void oneOfTwoAnswersHalfOfTheDemand() {
        assertThat(analysis.chosen("M", List.of(DEEPEN)).after()).isEqualTo(0.5, within(1e-12));
        assertThat(analysis.chosen("M", List.of(ADD)).hours()).isEqualTo(16);
    }

    @Test
    void bothAnswerAllOfItAndTheirHoursAddUp() {
        ChangePlan plan = analysis.chosen("M", List.of(ADD, DEEPEN));

        assertThat(plan.steps()).extracting(step -> step.change().id()).containsExactly("add", "deepen");
        assertThat(plan.after()).isEqualTo(1, within(1e-12));
        assertThat(plan.hours()).isEqualTo(48);
    }
}
