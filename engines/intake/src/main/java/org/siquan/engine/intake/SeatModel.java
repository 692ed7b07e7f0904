package org.siquan.engine.intake;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.SatParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.RunControl;

/** One seat plan as a CP-SAT model; amounts of demand are in 1/10,000 of a learner, so that percentages stay whole. */
final class SeatModel {

    /** Percent of a programme's seats that serve, times percent that complete: amounts are in 1/10,000 of a learner. */
    static final long SCALE = 10_000L;

    private static final long POLL_MILLISECONDS = 20;
    /** CP-SAT: every constraint goes into the linear relaxation. */
    private static final int WHOLE_MODEL = 2;

    private static final long CEILING = 1_000_000_000_000_000L;

    static {
        Loader.loadNativeLibraries();
    }

    /** What the solver said; {@code plan} and {@code cost} only mean something when {@code found}. */
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
        IntVar classes = model.newIntVar(0, programme.classes(), "k" + p);
        model.addGreaterOrEqual(totals[p], LinearExpr.term(classes, programme.leastClass()));
        model.addLessOrEqual(totals[p], LinearExpr.term(classes, programme.largestClass()));
        IntVar change = model.newIntVar(0, Math.max(programme.most(), programme.current()), "c" + p);
        model.addGreaterOrEqual(change, LinearExpr.affine(totals[p], 1, -programme.current()));
        model.addGreaterOrEqual(change, LinearExpr.affine(totals[p], -1, programme.current()));
        cost.addTerm(change, SCALE * problem.changeWeight() * problem.scenarios());
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

    /**
     * The cost of an occupation is convex and piecewise linear in the learners served, with a corner at each scenario's
     * demand; one variable lies above all its pieces. Amounts are divided by what all of them have in common.
     */
    private void demand(Demand demand) {
        long unit = SCALE;
        for (Programme programme : problem.programmes()) {
            unit = gcd(unit, demand.shareOf(programme));
        }
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long most = 0;
        for (Programme programme : problem.programmes()) {
            long share = demand.shareOf(programme) / unit;
            if (share > 0) {
                sum.addTerm(totals[index.getOrDefault(programme.id(), 0)], share);
                most += share * programme.most();
            }
        }
        IntVar served = model.newIntVar(0, most, "s" + demand.occupation());
        model.addEquality(sum, served);
        pieces(demand, served, most, unit);
    }

    private void pieces(Demand demand, IntVar served, long most, long unit) {
        long[] wanted = demand.scenarios().stream().mapToLong(d -> d).sorted().toArray();
        long open = Arrays.stream(wanted).sum();
        long highest = Math.max(
                problem.shortfallWeight() * open * (SCALE / unit),
                (long) problem.surplusWeight() * wanted.length * most);
        IntVar above = model.newIntVar(0, highest, "z" + demand.occupation());
        long filled = 0;
        for (int below = 0; below <= wanted.length; below++) {
            boolean corner = below == 0 || below == wanted.length || wanted[below] > wanted[below - 1];
            if (corner) {
                long slope = (long) problem.surplusWeight() * below
                        - (long) problem.shortfallWeight() * (wanted.length - below);
                long atZero = problem.shortfallWeight() * (open - filled) - problem.surplusWeight() * filled;
                model.addGreaterOrEqual(
                        LinearExpr.newBuilder().addTerm(above, 1).addTerm(served, -slope), atZero * (SCALE / unit));
            }
            filled += below < wanted.length ? wanted[below] : 0;
        }
        cost.addTerm(above, unit);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Leaves out what costs more than a plan that is already known. */
    SeatModel notAbove(long known) {
        model.addLessOrEqual(cost, known);
        return this;
    }

    /** Starts the search near a plan that is already known. */
    SeatModel from(SeatPlan plan) {
        for (int p = 0; p < seats.length; p++) {
            for (int r = 0; r < seats[p].length; r++) {
                model.addHint(seats[p][r], plan.at(p, r));
            }
        }
        return this;
    }

    /**
     * Solves with one worker and deterministic time, so that the same input gives the same answer. The search follows the
     * linear relaxation of the whole model: seats are many-valued and most limits are sums, so the relaxation is nearly
     * the answer (docs/engines/intake.md has the figures of both searches).
     */
    Answer solve(RunControl control) {
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setRandomSeed((int) (control.seed().value() & 0x7fffffff))
                .setNumWorkers(1)
                .setLinearizationLevel(WHOLE_MODEL)
                .setSearchBranching(SatParameters.SearchBranching.LP_SEARCH)
                .setMaxDeterministicTime(control.budget().deterministicSeconds());
        CpSolverStatus status = watched(solver, control.cancellation());
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalArgumentException("the sums of this problem are too large: "
                    + "%s%nTry: smaller weights, coefficients or fewer scenarios".formatted(model.validate()));
        }
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
                status == CpSolverStatus.INFEASIBLE ? 0 : Math.max(0, solver.bestObjectiveBound()));
    }

    /** Cancellation is asked about from a thread of its own; it never changes a search that nobody stops. */
    private CpSolverStatus watched(CpSolver solver, Cancellation cancellation) {
        if (cancellation.equals(Cancellation.NEVER)) {
            return solver.solve(model);
        }
        CountDownLatch done = new CountDownLatch(1);
        Thread watcher = Thread.ofPlatform()
                .daemon()
                .name("seat-plan-cancellation")
                .start(() -> {
                    try {
                        while (!done.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                            if (cancellation.requested()) {
                                solver.stopSearch();
                            }
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        try {
            return solver.solve(model);
        } finally {
            done.countDown();
            watcher.interrupt();
        }
    }

    /** Whether these limits can hold together; both flags false if the budget ended first. */
    static Answer possible(SeatPlanProblem problem, List<Limit> limits, RunControl control) {
        return new SeatModel(problem.withLimits(limits), false).solve(control);
    }

    /**
     * The same seats per programme, as evenly divided among the regions as the limits allow: the cost does not depend on
     * the division, and a solver left alone would give whole programmes to one region.
     */
    static Answer divided(SeatPlanProblem problem, Answer answer, RunControl control) {
        int regions = problem.regions().size();
        if (regions == 1) {
            return answer;
        }
        SeatModel even = new SeatModel(problem, false);
        LinearExprBuilder uneven = LinearExpr.newBuilder();
        for (int p = 0; p < even.seats.length; p++) {
            int total = answer.plan().of(p);
            even.model.addEquality(even.totals[p], total);
            for (IntVar seat : even.seats[p]) {
                IntVar off = even.model.newIntVar(0, (long) regions * total, "d" + seat.getIndex());
                even.model.addGreaterOrEqual(off, LinearExpr.affine(seat, regions, -total));
                even.model.addGreaterOrEqual(off, LinearExpr.affine(seat, -regions, total));
                uneven.add(off);
            }
        }
        even.model.minimize(uneven);
        Answer found = even.from(answer.plan()).solve(control);
        return new Answer(
                true,
                false,
                answer.proved(),
                found.found() ? found.plan() : answer.plan(),
                answer.cost(),
                answer.bound());
    }
}
