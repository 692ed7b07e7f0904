package org.siquan.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.SeatPlanResult.LimitUse.Side;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;

@Tag("S14")
class B02_LimitValueTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-6);
    private final SeatPlanner planner = new SeatPlanner();

    @Test
    void whatALimitIsWorthIsWhatEveryPlanTriedAgainSays() {
        int priced = 0;
        for (long seed = 0; seed < 40; seed++) {
            SeatPlanProblem problem = SmallPlans.random(seed);
            if (planner.plan(problem, RunControl.of(3, 0)) instanceof SeatPlanResult.Planned planned) {
                for (SeatPlanResult.LimitUse use : planned.uses()) {
                    priced += compare(problem, planned, use.looser(), moved(problem, use, true), seed);
                    priced += compare(problem, planned, use.tighter(), moved(problem, use, false), seed);
                }
            }
        }

        assertThat(priced).as("units that change the cost").isGreaterThan(30);
    }

    @Test
    void whatTheLeastClassCostsIsWhatEveryPlanTriedAgainSays() {
        int priced = 0;
        for (long seed = 0; seed < 40; seed++) {
            SeatPlanProblem problem = SmallPlans.random(seed);
            if (planner.plan(problem, RunControl.of(3, 0)) instanceof SeatPlanResult.Planned planned) {
                for (int p = 0; p < 2; p++) {
                    SeatPlanResult.ClassUse use = planned.classes().get(p);
                    priced += compare(problem, planned, use.looser(), least(problem, p, -1), seed);
                    if (use.leastClass() < 3) {
                        priced += compare(problem, planned, use.tighter(), least(problem, p, 1), seed);
                    } else {
                        assertThat(use.tighter()).isEqualTo(new LimitValue.Impossible());
                    }
                }
            }
        }

        assertThat(priced).isGreaterThan(5);
    }

    @Test
    void oneMoreTeacherIsWorthAllTheLearnersSheTeaches() {
        Programme programme = new Programme("iot", "演示学院", 0, 0, 400, 1, Pipeline.NONE);
        SeatPlanProblem problem = new SeatPlanProblem(
                List.of("冀"),
                List.of(programme),
                List.of(Limits.teachers("t", new Text("师资", "teachers"), List.of(programme), 5, 18)),
                List.of(new Demand("o", List.of(200), Map.of("iot", 100))),
                1,
                1,
                0);

        SeatPlanResult.Planned planned = (SeatPlanResult.Planned) planner.plan(problem, RunControl.of(1, 0));

        assertThat(planned.uses().getFirst().looser()).isEqualTo(new LimitValue.Worth(-18, -18, -18));
        assertThat(planned.uses().getFirst().unitLess()).isEqualTo(18);
    }

    /** 1 if the unit changes the cost. */
    private static int compare(
            SeatPlanProblem before,
            SeatPlanResult.Planned planned,
            LimitValue value,
            SeatPlanProblem after,
            long seed) {
        double change = SmallPlans.bruteForce(after) - planned.cost();
        switch (value) {
            case LimitValue.Worth worth -> {
                assertThat(worth.change()).as("seed %d", seed).isCloseTo(change, CLOSE);
                assertThat(worth.exact()).isTrue();
            }
            case LimitValue.Impossible impossible ->
                assertThat(change).as("seed %d", seed).isInfinite();
            case LimitValue.Unknown unknown -> throw new AssertionError("seed " + seed + " " + before);
        }
        return value instanceof LimitValue.Worth worth && Math.abs(worth.change()) > 1e-6 ? 1 : 0;
    }

    private static SeatPlanProblem least(SeatPlanProblem problem, int p, int by) {
        List<Programme> programmes = new ArrayList<>(problem.programmes());
        programmes.set(p, programmes.get(p).withLeastClass(programmes.get(p).leastClass() + by));
        return problem.withProgrammes(programmes);
    }

    /** The problem with the side that was priced moved by one step; no plan if the bounds would cross. */
    private static SeatPlanProblem moved(SeatPlanProblem problem, SeatPlanResult.LimitUse use, boolean looser) {
        Limit limit = use.limit();
        List<Limit> limits = new ArrayList<>(problem.limits());
        limits.remove(limit);
        if (use.side() == Side.HIGH) {
            long high = limit.high() + (looser ? limit.step() : -limit.step());
            limits.add(new Limit("low", limit.kind(), limit.name(), limit.terms(), limit.low(), Long.MAX_VALUE));
            limits.add(new Limit("high", limit.kind(), limit.name(), limit.terms(), Long.MIN_VALUE, high));
        } else {
            long low = limit.low() + (looser ? -limit.step() : limit.step());
            limits.add(new Limit("low", limit.kind(), limit.name(), limit.terms(), low, Long.MAX_VALUE));
            limits.add(new Limit("high", limit.kind(), limit.name(), limit.terms(), Long.MIN_VALUE, limit.high()));
        }
        return problem.withLimits(limits);
    }
}
