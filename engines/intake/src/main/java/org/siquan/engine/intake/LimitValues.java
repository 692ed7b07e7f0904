package org.siquan.engine.intake;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.intake.SeatPlanResult.LimitUse.Side;
import org.siquan.engine.kernel.RunControl;

/** Prices the limits around one plan by solving again; a tightening that the plan survives is not solved. */
final class LimitValues {

    private final SeatPlanProblem problem;
    private final SeatModel.Answer before;
    private final double unit;
    private final RunControl control;

    LimitValues(SeatPlanProblem problem, SeatModel.Answer before, double unit, RunControl control) {
        this.problem = problem;
        this.before = before;
        this.unit = unit;
        this.control = control;
    }

    SeatPlanResult.LimitUse of(Limit limit) {
        long used = used(limit);
        boolean high = limit.hasHigh() && (!limit.hasLow() || limit.high() - used <= used - limit.low());
        boolean binding = (limit.hasHigh() && limit.high() - used < limit.step())
                || (limit.hasLow() && used - limit.low() < limit.step());
        Side side = high ? Side.HIGH : Side.LOW;
        if (!limit.hasHigh() && !limit.hasLow()) {
            LimitValue nothing = new LimitValue.Worth(0, 0, 0);
            return new SeatPlanResult.LimitUse(limit, used, false, side, nothing, nothing);
        }
        Limit looser = high ? limit.withHigh(limit.high() + limit.step()) : limit.withLow(limit.low() - limit.step());
        return new SeatPlanResult.LimitUse(
                limit, used, binding, side, looser(replacing(limit, looser)), tighter(limit, used, high));
    }

    private LimitValue tighter(Limit limit, long used, boolean high) {
        long low = high ? limit.low() : limit.low() + limit.step();
        long top = high ? limit.high() - limit.step() : limit.high();
        if (low > top) {
            return new LimitValue.Impossible();
        }
        SeatPlanProblem changed = replacing(limit, high ? limit.withHigh(top) : limit.withLow(low));
        return tighter(changed, low <= used && used <= top);
    }

    SeatPlanResult.ClassUse ofClass(int p) {
        Programme programme = problem.programmes().get(p);
        int seats = before.plan().of(p);
        int least = programme.leastClass();
        LimitValue looser = looser(replacing(p, least - 1));
        int classes = Math.ceilDiv(seats, Math.max(1, programme.largestClass()));
        LimitValue tighter = least + 1 > programme.largestClass()
                ? new LimitValue.Impossible()
                : tighter(replacing(p, least + 1), (long) classes * (least + 1) <= seats);
        return new SeatPlanResult.ClassUse(programme.id(), seats, least, looser, tighter);
    }

    /** The plan before stays allowed, so nothing dearer needs to be looked at. */
    private LimitValue looser(SeatPlanProblem changed) {
        return worth(new SeatModel(changed, true).notAbove(before.cost()));
    }

    /** @param survives true if the changed problem still allows the plan */
    private LimitValue tighter(SeatPlanProblem changed, boolean survives) {
        if (survives && before.proved()) {
            return new LimitValue.Worth(0, 0, 0);
        }
        return worth(new SeatModel(changed, true));
    }

    private LimitValue worth(SeatModel model) {
        SeatModel.Answer after = model.from(before.plan()).solve(control);
        if (after.infeasible()) {
            return new LimitValue.Impossible();
        }
        if (!after.found()) {
            return new LimitValue.Unknown();
        }
        return new LimitValue.Worth(
                (after.cost() - before.cost()) / unit,
                (after.bound() - before.cost()) / unit,
                (after.cost() - before.bound()) / unit);
    }

    private SeatPlanProblem replacing(Limit old, Limit other) {
        return problem.withLimits(problem.limits().stream()
                .map(l -> l.id().equals(old.id()) ? other : l)
                .toList());
    }

    private SeatPlanProblem replacing(int p, int leastClass) {
        List<Programme> programmes = new ArrayList<>(problem.programmes());
        programmes.set(p, programmes.get(p).withLeastClass(leastClass));
        return problem.withProgrammes(programmes);
    }

    private long used(Limit limit) {
        long sum = 0;
        for (Limit.Term term : limit.terms()) {
            for (int p = 0; p < before.plan().programmes(); p++) {
                if (problem.programmes().get(p).id().equals(term.programme())) {
                    long seats = term.region() < 0
                            ? before.plan().of(p)
                            : before.plan().at(p, term.region());
                    sum += term.coefficient() * seats;
                }
            }
        }
        return sum;
    }
}
