package org.siquan.engine.intake.plan;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

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
    private final MPVariable[][][] seats;
    private final MPVariable[] totals;
    private final MPVariable[] above;
    private final List<MPConstraint> rows = new ArrayList<>();
    private final List<MPVariable> slacks = new ArrayList<>();
    private final MPObjective objective;

    /** @param elastic every limit may be broken, and only that costs; else expected cost is minimised */
    IntakeModel(IntakeProblem problem, Kind kind, boolean elastic) {
        this.problem = problem;
        flows = new Flows(problem);
        served = flows.served();
        solver = MPSolver.createSolver(kind.solver);
        objective = solver.objective();
        int n = problem.offerings().size();
        seats = new MPVariable[n][problem.intakeYears()][problem.regions().size()];
        totals = new MPVariable[n * problem.intakeYears()];
        above = new MPVariable[problem.cells().size()];
        for (int o = 0; o < n; o++) {
            for (int t = 0; t < problem.intakeYears(); t++) {
                offering(o, t, kind == Kind.WHOLE);
            }
        }
        problem.bounds().forEach(bound -> bound(bound, elastic));
        if (!elastic) {
            costs();
        }
    }

    private void offering(int o, int t, boolean whole) {
        Offering offering = problem.offerings().get(o);
        MPVariable total = variable(0, offering.most(), whole);
        totals[o * problem.intakeYears() + t] = total;
        MPConstraint sum = solver.makeConstraint(0, 0);
        sum.setCoefficient(total, -1);
        for (int r = 0; r < seats[o][t].length; r++) {
            seats[o][t][r] = variable(0, offering.most(), whole);
            sum.setCoefficient(seats[o][t][r], 1);
        }
        MPVariable classes = variable(0, offering.classes(), whole);
        MPConstraint least = solver.makeConstraint(0, FREE);
        least.setCoefficient(total, 1);
        least.setCoefficient(classes, -offering.leastClass());
        MPConstraint most = solver.makeConstraint(-FREE, 0);
        most.setCoefficient(total, 1);
        most.setCoefficient(classes, -offering.largestClass());
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
                MPVariable seat = seats[flows.of(term.offering())][bound.year() - problem.firstYear()][term.region()];
                row.setCoefficient(seat, row.getCoefficient(seat) + term.coefficient());
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
                for (int sign : new int[] {-1, 1}) {
                    MPConstraint row = solver.makeConstraint(0, MPSolver.infinity());
                    row.setCoefficient(change, 1);
                    row.setCoefficient(totals[key], sign);
                    if (key % years == 0) {
                        row.setLb(sign * (double) offering.lastSeats());
                    } else {
                        row.setCoefficient(totals[key - 1], -sign);
                    }
                }
            }
        }
        for (int c = 0; c < above.length; c++) {
            above[c] = solver.makeNumVar(0, MPSolver.infinity(), "");
            objective.setCoefficient(above[c], 1);
        }
    }

    /** The cost of this cell is nowhere below {@code slope x served + intercept}. */
    void line(int cell, double slope, double intercept) {
        Affine sum = served.get(cell);
        MPConstraint row = solver.makeConstraint(intercept + slope * sum.constant(), MPSolver.infinity());
        row.setCoefficient(above[cell], 1);
        sum.parts().forEach((key, part) -> row.setCoefficient(totals[key], -slope * part));
    }

    /** What the model takes the cost of a cell for. */
    double costOf(int cell) {
        return above[cell].solutionValue();
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
        for (int o = 0; o < seats.length; o++) {
            for (int t = 0; t < problem.intakeYears(); t++) {
                for (int r = 0; r < seats[o][t].length; r++) {
                    variables.add(seats[o][t][r]);
                    values.add((double) plan.at(o, t, r));
                }
            }
        }
        solver.setHint(
                variables.toArray(MPVariable[]::new),
                values.stream().mapToDouble(d -> d).toArray());
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
        int[][][] whole =
                new int[seats.length][problem.intakeYears()][problem.regions().size()];
        for (int o = 0; o < seats.length; o++) {
            for (int t = 0; t < whole[o].length; t++) {
                for (int r = 0; r < whole[o][t].length; r++) {
                    whole[o][t][r] = (int) Math.round(seats[o][t][r].solutionValue());
                }
            }
        }
        return IntakePlan.of(whole);
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
