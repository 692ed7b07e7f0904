package org.siquan.engine.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.engine.intake.Demand;
import org.siquan.engine.intake.Limit;
import org.siquan.engine.intake.Programme;
import org.siquan.engine.intake.SeatPlanProblem;
import org.siquan.engine.intake.SeatPlanResult;
import org.siquan.engine.intake.SeatPlanner;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;

/** One intake year without pipelines is the problem of the older planner, which has another solver. */
class A04_OneYearTest {

    private static final List<String> IDS = List.of("a", "b", "c");
    private static final List<String> OCCUPATIONS = List.of("x", "y");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void bothPlannersFindTheSameCost(long seed) {
        RandomGenerator random = new Seed(seed).generator("one year");
        List<Programme> programmes = new ArrayList<>();
        List<Offering> offerings = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        int[][] percents = new int[IDS.size()][OCCUPATIONS.size()];
        for (int p = 0; p < IDS.size(); p++) {
            int last = random.nextInt(12);
            int least = 2 + random.nextInt(4);
            int most = least + 3;
            percents[p] = new int[] {random.nextInt(51), random.nextInt(51)};
            programmes.add(new Programme(IDS.get(p), "", last, least, most, 2, org.siquan.engine.intake.Pipeline.NONE));
            offerings.add(new Offering(
                    IDS.get(p),
                    Text.same(IDS.get(p)),
                    1,
                    0,
                    0,
                    least,
                    most,
                    2,
                    last,
                    0,
                    Map.of(),
                    List.of(
                            new Offering.Serves("x", "Z", percents[p][0] / 100.0),
                            new Offering.Serves("y", "Z", percents[p][1] / 100.0))));
        }
        for (int d = 0; d < OCCUPATIONS.size(); d++) {
            List<Integer> futures =
                    List.of(random.nextInt(15), random.nextInt(15), random.nextInt(15), random.nextInt(15));
            demands.add(new Demand(
                    OCCUPATIONS.get(d),
                    futures,
                    Map.of("a", percents[0][d], "b", percents[1][d], "c", percents[2][d])));
            cells.add(new Cell(OCCUPATIONS.get(d), "C", "Z", 2028, 10, 0, futures));
        }
        int low = random.nextInt(8);
        int high = 12 + random.nextInt(20);
        SeatPlanProblem older =
                new SeatPlanProblem(List.of("jing", "ji"), programmes, List.of(total(low, high)), demands, 10, 3, 1);
        IntakeProblem problem = new IntakeProblem(
                2027, 1, List.of("jing", "ji"), offerings, List.of(), cells, List.of(bound(low, high)), 3, 1, 0);

        SeatPlanResult.Planned expected =
                (SeatPlanResult.Planned) new SeatPlanner().plan(older, SeatPlanner.Pricing.LIMITS, RunControl.of(3, 0));
        IntakeResult.Planned planned = (IntakeResult.Planned) IntakePlanner.plan(problem, () -> 20, 0, null);

        assertThat(expected.proved()).isTrue();
        assertThat(planned.cost()).isCloseTo(expected.cost(), within(1e-3));
    }

    private static Limit total(long low, long high) {
        return new Limit(
                "total",
                Limit.Kind.TOTAL,
                Text.same("total"),
                IDS.stream().map(id -> new Limit.Term(id, -1, 1)).toList(),
                low,
                high);
    }

    private static Bound bound(double low, double high) {
        return new Bound(
                "total",
                Text.same("total"),
                new Text("一个", "one"),
                2027,
                IDS.stream()
                        .map(id -> new Bound.Term(id, Bound.Measure.SEATS, -1, 1))
                        .toList(),
                low,
                high,
                1,
                1);
    }
}
