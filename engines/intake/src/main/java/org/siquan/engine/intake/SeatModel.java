package org.siquan.engine.intake;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.RunControl;

/** One seat plan as a CP-SAT model; amounts of demand are in hundredths of a seat, so that percentages stay whole. */
final class SeatModel {

    private static final long CEILING = 1_000_000_000L;

    static {
        Loader.loadNativeLibraries();
    }

    /** What the solver said; {@code plan} is only meaningful when {@code found}. */
    record Answer(boolean found, boolean infeasible, boolean proved, SeatPlan plan, long cost, double bound) {}

    private final SeatPlanProblem problem;
    private final CpModel model = new CpModel();
    private final IntVar[][] seats;
    private final IntVar[] totals;
    private final Map<String, Integer> index = new HashMap<>();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    SeatModel(SeatPlanProblem problem, boolean withCost) {
        this.problem = problem;
        int n = problem.programmes().size();
        seats = new IntVar[n][problem.regions().size()];
        totals = new IntVar[n];
        for (int p = 0; p < n; p++) {
            programme(p);
        }
        problem.limits().forEach(this::limit);
        if (withCost) {
            problem.demands().forEach(this::demand);
            model.minimize(cost);
        }
    }

    private void programme(int p) {
        Programme programme = problem.programmes().get(p);
        index.put(programme.id(), p);
        for (int r = 0; r < seats[p].length; r++) {
            seats[p][r] = model.newIntVar(0, programme.most(), "x" + p + "." + r);
        }
        totals[p] = model.newIntVar(0, programme.most(), "t" + p);
        model.addEquality(LinearExpr.sum(seats[p]), totals[p]);
        var open = model.newBoolVar("o" + p);
        model.addGreaterOrEqual(totals[p], LinearExpr.term(open, programme.leastClass()));
        model.addLessOrEqual(totals[p], LinearExpr.term(open, programme.most()));
        IntVar change = model.newIntVar(0, Math.max(programme.most(), programme.current()), "c" + p);
        model.addGreaterOrEqual(change, LinearExpr.affine(totals[p], 1, -programme.current()));
        model.addGreaterOrEqual(change, LinearExpr.affine(totals[p], -1, programme.current()));
        cost.addTerm(change, 100L * problem.changeWeight() * problem.scenarios());
    }

    private void limit(Limit limit) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Limit.Term term : limit.terms()) {
            int p = index.getOrDefault(term.programme(), 0);
            sum.addTerm(term.region() < 0 ? totals[p] : seats[p][term.region()], term.coefficient());
        }
        long low = Math.max(limit.low(), -CEILING);
        long high = Math.min(limit.high(), CEILING);
        model.addLinearConstraint(sum, low, high);
    }

    private void demand(Demand demand) {
        for (int s = 0; s < demand.scenarios().size(); s++) {
            IntVar open = model.newIntVar(0, 100L * demand.scenarios().get(s), "u");
            IntVar beyond = model.newIntVar(0, CEILING, "v");
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (Programme programme : problem.programmes()) {
                Integer percent = demand.percentByProgramme().get(programme.id());
                if (percent != null && percent > 0) {
                    sum.addTerm(totals[index.getOrDefault(programme.id(), 0)], percent);
                }
            }
            sum.addTerm(open, 1);
            sum.addTerm(beyond, -1);
            model.addEquality(sum, 100L * demand.scenarios().get(s));
            cost.addTerm(open, problem.shortfallWeight());
            cost.addTerm(beyond, problem.surplusWeight());
        }
    }

    /** Solves with one worker and deterministic time, so that the same input gives the same answer. */
    Answer solve(RunControl control) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setRandomSeed((int) (control.seed().value() & 0x7fffffff))
                .setNumWorkers(1)
                .setMaxDeterministicTime(control.budget().deterministicSeconds());
        CpSolverStatus status = solver.solve(model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        int[][] values = new int[seats.length][problem.regions().size()];
        if (found) {
            for (int p = 0; p < seats.length; p++) {
                for (int r = 0; r < values[p].length; r++) {
                    values[p][r] = (int) solver.value(seats[p][r]);
                }
            }
        }
        return new Answer(
                found,
                status == CpSolverStatus.INFEASIBLE,
                status == CpSolverStatus.OPTIMAL,
                SeatPlan.owning(values),
                found ? Math.round(solver.objectiveValue()) : 0,
                found ? solver.bestObjectiveBound() : 0);
    }

    /** True if the limits can hold together. */
    static boolean possible(SeatPlanProblem problem, List<Limit> limits, RunControl control) {
        return !new SeatModel(problem.withLimits(limits), false).solve(control).infeasible();
    }
}
