package org.siquan.engine.scheduling;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A linear programme: how the members of each class share the plans known so far, as fractions, so that the least is beyond
 * the capacities. Native memory: to be closed.
 */
final class OverloadProgramme implements AutoCloseable {

    private final Model model;
    private final boolean[] counted;
    private final MPSolver solver;
    private final MPObjective objective;
    private final MPConstraint[] members;
    private final Map<Integer, MPConstraint> capacities = new HashMap<>();
    private final Set<List<Integer>> known = new HashSet<>();

    /**
     * @param classes learners that are limited in the same way
     * @param counted resources whose capacities are looked at
     */
    OverloadProgramme(Model model, List<List<Integer>> classes, boolean[] counted) {
        Loader.loadNativeLibraries();
        this.model = model;
        this.counted = counted;
        solver = MPSolver.createSolver("GLOP");
        objective = solver.objective();
        objective.setMinimization();
        members = new MPConstraint[classes.size()];
        for (int c = 0; c < members.length; c++) {
            members[c] = solver.makeConstraint(classes.get(c).size(), Double.POSITIVE_INFINITY);
        }
    }

    /**
     * Offers a plan to a class.
     *
     * @param uses resource &times; weeks + week of all that it uses, ascending
     * @return false if it is known already
     */
    boolean offer(int learnerClass, List<Integer> uses) {
        List<Integer> cells =
                uses.stream().filter(cell -> counted[cell / model.horizon]).toList();
        HashSet<Integer> key = new HashSet<>(cells);
        key.add(-1 - learnerClass);
        if (!known.add(key.stream().sorted().toList())) {
            return false;
        }
        MPVariable share = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
        members[learnerClass].setCoefficient(share, 1);
        cells.forEach(cell -> capacities.computeIfAbsent(cell, this::capacity).setCoefficient(share, 1));
        return true;
    }

    private MPConstraint capacity(int cell) {
        MPConstraint limit = solver.makeConstraint(-Double.POSITIVE_INFINITY, model.capacity[cell]);
        MPVariable overload = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
        objective.setCoefficient(overload, 1);
        limit.setCoefficient(overload, -1);
        return limit;
    }

    /** Solves; the least overload in learner-weeks, or none where numbers defeat the solver: then there is just no proof. */
    OptionalDouble solve() {
        return solver.solve() == MPSolver.ResultStatus.OPTIMAL
                ? OptionalDouble.of(objective.value())
                : OptionalDouble.empty();
    }

    /** Steps of the last solution, times its rows. */
    long effort() {
        return solver.iterations() * (members.length + capacities.size());
    }

    /** What a class pays for its plan, from 0 up: below that, a plan that is not known would help. */
    double[] worth() {
        double[] worth = new double[members.length];
        for (int c = 0; c < worth.length; c++) {
            worth[c] = members[c].dualValue();
        }
        return worth;
    }

    /** Fills in what a learner-week costs, as a multiple of {@code unit} from 0 up; shape [resource][open week]. */
    void prices(int unit, long[] into) {
        capacities.forEach((cell, limit) -> into[cell] = Math.max(0, Math.round(-limit.dualValue() * unit)));
    }

    @Override
    public void close() {
        solver.delete();
    }
}
