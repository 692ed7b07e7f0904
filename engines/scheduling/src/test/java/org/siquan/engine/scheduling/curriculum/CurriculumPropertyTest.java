package org.siquan.engine.scheduling.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.scheduling.search.Chain;
import org.siquan.engine.scheduling.search.Cooling;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Pace;
import org.siquan.engine.scheduling.search.Watch;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerdict;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerifier;

/** Differences against full evaluation, results against the verifier, optima and impossibility against all timetables. */
class CurriculumPropertyTest {

    private static final CurriculumSolver SOLVER = new CurriculumSolver();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyDifferenceIsExact(long seed) {
        CurriculumProblem problem = Timetabling.random(seed, 14, 3, 4, 4, 0.2);
        Model model = new Model(problem);
        Chain chain = new Chain(new Seed(seed), Pace.ofProposals(20_000), Watch.NONE, true);
        Grid grid = new Grid(model);
        new FirstTimetable(grid, chain.random()).build();

        TimetableSearch state = new TimetableSearch(grid, 7);
        chain.anneal(state, Cooling.geometric(20, 0.1));

        assertThat(chain.accepted()).as("seed %d", seed).isGreaterThan(1_000);
        assertThat(state.cost()).isEqualTo(state.recount());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theVerifierConfirmsFeasibilityAndEveryPartOfTheCost(long seed) {
        CurriculumProblem problem = Timetabling.random(seed, 16, 4, 4, 4, 0.2);

        CurriculumResult result = SOLVER.solve(problem, RunControl.of(seed, 20_000));

        switch (result) {
            case CurriculumResult.Solved solved -> {
                CurriculumVerdict verdict = verdict(problem, solved.timetable());
                CurriculumCost cost = solved.cost();
                assertThat(verdict.findings()).as("seed %d", seed).isEmpty();
                assertThat(verdict.cost())
                        .as("seed %d", seed)
                        .isEqualTo(new CurriculumVerdict.Cost(
                                cost.roomCapacity(), cost.minWorkingDays(), cost.compactness(), cost.roomStability()));
                assertThat(solved.lowerBound()).as("seed %d", seed).isLessThanOrEqualTo(cost.total());
                assertThat(solved.proposals()).isLessThanOrEqualTo(20_000);
            }
            case CurriculumResult.Stopped stopped ->
                assertThat(verdict(problem, stopped.timetable()).found())
                        .as("seed %d", seed)
                        .isEqualTo(stopped.broken())
                        .isPositive();
            case CurriculumResult.Infeasible none -> assertThat(none.reasons()).isNotEmpty();
        }
    }

    private static CurriculumVerdict verdict(CurriculumProblem problem, CurriculumTimetable timetable) {
        return CurriculumVerifier.verify(
                Timetabling.problemText(problem), Timetabling.solutionText(problem, timetable));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void smallProblemsAreSolvedToTheOptimumOrHaveNoTimetable(long seed) {
        CurriculumProblem problem = Timetabling.random(seed, 3, 2, 3, 2, 0.45);
        long best = AllTimetables.best(problem);

        CurriculumResult result = SOLVER.solve(problem, RunControl.of(seed, 30_000));

        switch (result) {
            case CurriculumResult.Solved solved -> {
                assertThat(solved.cost().total()).as("seed %d", seed).isEqualTo(best);
                assertThat(solved.lowerBound()).as("seed %d", seed).isLessThanOrEqualTo(best);
            }
            case CurriculumResult.Stopped stopped ->
                assertThat(best).as("seed %d", seed).isEqualTo(AllTimetables.NONE);
            case CurriculumResult.Infeasible none ->
                assertThat(best).as("seed %d", seed).isEqualTo(AllTimetables.NONE);
        }
    }

    @Test
    void bothKindsOfSmallProblemsOccur() {
        long feasible = seeds().filter(
                        seed -> AllTimetables.best(Timetabling.random(seed, 3, 2, 3, 2, 0.45)) != AllTimetables.NONE)
                .count();

        assertThat(feasible).isBetween(10L, 50L);
    }

    @Test
    void theResultDependsOnTheSeedAndNotOnTheThreads() {
        CurriculumProblem problem = Timetabling.random(5, 30, 5, 5, 6, 0.2);

        String one = text(problem, Effort.ofProposals(40_000, 1), 3);

        assertThat(text(problem, Effort.ofProposals(40_000, 2), 3)).isEqualTo(one);
        assertThat(text(problem, Effort.ofProposals(40_000, 1), 4)).isNotEqualTo(one);
    }

    private static String text(CurriculumProblem problem, Effort effort, long seed) {
        CurriculumResult result = SOLVER.solve(problem, new Seed(seed), effort, Watch.NONE);
        assertThat(result).isInstanceOf(CurriculumResult.Solved.class);
        return Timetabling.solutionText(problem, ((CurriculumResult.Solved) result).timetable());
    }

    @Test
    void aLargerBudgetCostsLessOnAverage() {
        long little = 0;
        long much = 0;
        for (long seed = 1; seed <= 6; seed++) {
            CurriculumProblem problem = Timetabling.random(seed, 30, 5, 5, 8, 0.2);
            little += cost(problem, seed, 2_000);
            much += cost(problem, seed, 200_000);
        }

        assertThat(much).isLessThan(little);
    }

    private static long cost(CurriculumProblem problem, long seed, long proposals) {
        return switch (SOLVER.solve(problem, RunControl.of(seed, proposals))) {
            case CurriculumResult.Solved solved -> solved.cost().total();
            case CurriculumResult.Stopped stopped -> 1_000 + stopped.broken();
            case CurriculumResult.Infeasible none -> throw new AssertionError(none.reasons());
        };
    }
}
