package org.siquan.engine.intake.plan;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/** The plan as a mixed-integer programme, its expected costs from below by lines that touch them. Not thread-safe. */
final class IntakeModel implements AutoCloseable {

    private static final double FREE = 1e12;

    static {
        Loader.loadNativeLibraries();
    }

    /** {@code LP} leaves out that seats and classes are whole. */
    enum Kind {
        LP("GLOP"),
        WHOLE("SCIP");

        private final String solver;

        Kind(String solver) {
            this.solver = solver;
        }
    }

    private final IntakeProblem problem;
    private final Flows flows;
    private final List<Affine> served;
    private final MPSolver solver;
    /** By offering, year and region; where limits only ask for the sum of a region, the first index is 0 and means all. */
    private final MPVariable[][][] seats;

    private final boolean pooled;
    private final MPVariable[] totals;
    private final MPVariable[] classes;
    private final List<MPConstraint> rows = new ArrayList<>();
    private final List<MPVariable> slacks = new ArrayList<>();
    private final MPObjective objective;

    /** @param elastic every limit may be broken, and only that costs; else expected cost is minimised */
    IntakeModel(IntakeProblem problem, Kind kind, boolean elastic, List<NavigableMap<Double, Double>> lines) {
        this.problem = problem;
        flows = new Flows(problem);
        served = flows.served();
        solver = MPSolver.createSolver(kind.solver);
        objective = solver.objective();
        int n = problem.offerings().size();
        pooled = RegionSplit.pooled(problem);
        seats = new MPVariable[pooled ? 1 : n][problem.intakeYears()]
                [problem.regions().size()];
        totals = new MPVariable[n * problem.intakeYears()];
        classes = new MPVariable[totals.length];
        for (int o = 0; o < n; o++) {
            for (int t = 0; t < problem.intakeYears(); t++) {
                offering(o, t, kind == Kind.WHOLE);
            }
        }
        for (int t = 0; pooled && n > 0 && t < problem.intakeYears(); t++) {
            int most = problem.offerings().stream().mapToInt(Offering::most).sum();
            regions(0, t, n - 1, most, kind == Kind.WHOLE);
        }
        problem.bounds().forEach(bound -> bound(bound, elastic));
        if (!elastic) {
            costs();
            for (int c = 0; c < served.size(); c++) {
                cell(served.get(c), lines.get(c));
            }
        }
    }

    private void offering(int o, int t, boolean whole) {
        Offering offering = problem.offerings().get(o);
        MPVariable total = variable(0, offering.most(), whole);
        totals[o * problem.intakeYears() + t] = total;
        if (!pooled) {
            regions(o, t, o, offering.most(), whole);
        }
        if (!whole) {
            return; // any number of seats is some part of some classes
        }
        MPVariable open = variable(0, offering.classes(), whole);
        classes[o * problem.intakeYears() + t] = open;
        MPConstraint least = solver.makeConstraint(0, FREE);
        least.setCoefficient(total, 1);
        least.setCoefficient(open, -offering.leastClass());
        MPConstraint most = solver.makeConstraint(-FREE, 0);
        most.setCoefficient(total, 1);
        most.setCoefficient(open, -offering.largestClass());
    }

    /** Seats of the regions, which sum to the totals of the offerings from {@code first} to {@code last}. */
    private void regions(int first, int t, int last, int most, boolean whole) {
        MPConstraint sum = solver.makeConstraint(0, 0);
        for (int o = first; o <= last; o++) {
            sum.setCoefficient(totals[o * problem.intakeYears() + t], -1);
        }
        for (int r = 0; r < problem.regions().size(); r++) {
            seats[first][t][r] = variable(0, most, whole);
            sum.setCoefficient(seats[first][t][r], 1);
        }
    }

    private MPVariable variable(double low, double high, boolean whole) {
        return whole ? solver.makeIntVar(low, high, "") : solver.makeNumVar(low, high, "");
    }

    private void bound(Bound bound, boolean elastic) {
        Affine sum = new Affine();
        MPConstraint row = solver.makeConstraint(-MPSolver.infinity(), MPSolver.infinity());
        for (Bound.Term term : bound.terms()) {
            if (term.region() < 0) {
                sum.plus(flows.measure(term, bound.year()), term.coefficient());
            } else {
                int t = bound.year() - problem.firstYear();
                MPVariable seat = seats[pooled ? 0 : flows.of(term.offering())][t][term.region()];
                row.setCoefficient(seat, pooled ? term.coefficient() : row.getCoefficient(seat) + term.coefficient());
            }
        }
        sum.parts().forEach((key, part) -> row.setCoefficient(totals[key], part));
        row.setBounds(bound.low() - sum.constant(), bound.high() - sum.constant());
        rows.add(row);
        if (elastic) {
            MPVariable slack = solver.makeNumVar(0, MPSolver.infinity(), "");
            slacks.add(slack);
            MPVariable over = solver.makeNumVar(0, MPSolver.infinity(), "");
            MPVariable under = solver.makeNumVar(0, MPSolver.infinity(), "");
            row.setCoefficient(over, -bound.step());
            row.setCoefficient(under, bound.step());
            MPConstraint both = solver.makeConstraint(0, 0);
            both.setCoefficient(slack, 1);
            both.setCoefficient(over, -1);
            both.setCoefficient(under, -1);
            objective.setCoefficient(slack, bound.weight());
        }
    }

    private void costs() {
        int years = problem.intakeYears();
        for (int key = 0; key < totals.length; key++) {
            Offering offering = problem.offerings().get(key / years);
            objective.setCoefficient(totals[key], problem.costWeight() * offering.seatCost());
            if (problem.changeWeight() > 0) {
                MPVariable change = solver.makeNumVar(0, MPSolver.infinity(), "");
                objective.setCoefficient(change, problem.changeWeight());
                MPVariable less = solver.makeNumVar(0, MPSolver.infinity(), "");
                objective.setCoefficient(less, problem.changeWeight());
                MPConstraint row = solver.makeConstraint(0, 0);
                row.setCoefficient(totals[key], 1);
                row.setCoefficient(change, -1);
                row.setCoefficient(less, 1);
                if (key % years == 0) {
                    row.setBounds(offering.lastSeats(), offering.lastSeats());
                } else {
                    row.setCoefficient(totals[key - 1], -1);
                }
            }
        }
        objective.setOffset(0);
    }

    /** The highest of lines is convex: learners served are cut into parts, each with the slope of its line. */
    private void cell(Affine sum, NavigableMap<Double, Double> lines) {
        MPConstraint row = solver.makeConstraint(-sum.constant(), -sum.constant());
        sum.parts().forEach((key, part) -> row.setCoefficient(totals[key], part));
        double from = 0;
        for (var line = lines.firstEntry(); line != null; line = lines.higherEntry(line.getKey())) {
            var next = lines.higherEntry(line.getKey());
            double to = next == null
                    ? MPSolver.infinity()
                    : (line.getValue() - next.getValue()) / (next.getKey() - line.getKey());
            MPVariable part = solver.makeNumVar(0, next == null ? to : Math.max(0, to - from), "");
            row.setCoefficient(part, -1);
            objective.setCoefficient(part, line.getKey());
            from = to;
        }
        objective.setOffset(objective.offset() + lines.firstEntry().getValue());
    }

    double servedOf(int cell) {
        Affine sum = served.get(cell);
        double value = sum.constant();
        for (var part : sum.parts().entrySet()) {
            value += part.getValue() * totals[part.getKey()].solutionValue();
        }
        return value;
    }

    /** Starts the search from a plan that is already known. */
    void hint(IntakePlan plan) {
        List<MPVariable> variables = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int key = 0; key < totals.length; key++) {
            int total = plan.at(key / problem.intakeYears(), key % problem.intakeYears());
            Offering offering = problem.offerings().get(key / problem.intakeYears());
            variables.add(totals[key]);
            values.add((double) total);
            variables.add(classes[key]);
            values.add(Math.ceil((double) total / offering.largestClass()));
        }
        solver.setHint(
                variables.toArray(MPVariable[]::new),
                values.stream().mapToDouble(d -> d).toArray());
    }

    /** Keeps the seats of one offering and year between these numbers. */
    void between(int key, double low, double high) {
        totals[key].setBounds(low, high);
    }

    double[] totals() {
        return Arrays.stream(totals).mapToDouble(MPVariable::solutionValue).toArray();
    }

    MPSolver.ResultStatus solve(double seconds, double gap) {
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
        solver.setTimeLimit((long) Math.max(100, seconds * 1000));
        return solver.solve(parameters);
    }

    double value() {
        return objective.value();
    }

    /** The proved lower bound of the model, never below 0. */
    double bestBound() {
        return Math.max(0, solver.isMip() ? objective.bestBound() : objective.value());
    }

    IntakePlan plan() {
        int years = problem.intakeYears();
        int[][][] whole =
                new int[problem.offerings().size()][years][problem.regions().size()];
        for (int t = 0; t < years; t++) {
            for (int o = 0; o < seats.length; o++) {
                int[] regions = Arrays.stream(seats[o][t])
                        .mapToInt(seat -> (int) Math.round(seat.solutionValue()))
                        .toArray();
                if (pooled) {
                    divide(whole, t, regions);
                } else {
                    whole[o][t] = regions;
                }
            }
        }
        return IntakePlan.of(whole);
    }

    private void divide(int[][][] whole, int t, int[] regions) {
        int[] sums = IntStream.range(0, whole.length)
                .map(o -> (int) Math.round(totals[o * problem.intakeYears() + t].solutionValue()))
                .toArray();
        int[][] split = RegionSplit.split(sums, regions);
        for (int o = 0; o < whole.length; o++) {
            whole[o][t] = split[o];
        }
    }

    /** Units by which each limit is broken; only of an elastic model. */
    double slack(int bound) {
        return slacks.get(bound).solutionValue();
    }

    /** Change of the cost per unit of room of a limit, by the dual of the linear relaxation. */
    double dual(int bound) {
        return rows.get(bound).dualValue() * problem.bounds().get(bound).step();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
