package org.siquan.engine.intake.plan;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Why no plan exists: the smallest weighted sum of units by which limits must give way (whole seats and classes kept), and
 * limits that cannot hold together, found by leaving out one after the other (Chinneck &amp; Dravnieks 1991,
 * doi:10.1287/ijoc.3.2.157).
 */
final class Relaxation {

    private static final double NOTHING = 1e-6;

    private Relaxation() {}

    static IntakeResult.Infeasible of(IntakeProblem problem, DoubleSupplier seconds) {
        List<IntakeResult.Relaxed> relaxed = new ArrayList<>();
        try (IntakeModel model = new IntakeModel(problem, IntakeModel.Kind.WHOLE, true, List.of())) {
            ResultStatus status = model.solve(Math.max(1, seconds.getAsDouble() / 2), 1e-6);
            if (status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE) {
                for (int b = 0; b < problem.bounds().size(); b++) {
                    if (model.slack(b) > NOTHING) {
                        relaxed.add(new IntakeResult.Relaxed(problem.bounds().get(b), model.slack(b)));
                    }
                }
            }
        }
        List<Bound> conflict = new ArrayList<>(problem.bounds());
        boolean minimal = shrink(problem, conflict, relaxed, seconds);
        return new IntakeResult.Infeasible(conflict, minimal, relaxed);
    }

    /** Leaves out halves, quarters … single limits while the others still cannot hold together. */
    private static boolean shrink(
            IntakeProblem problem, List<Bound> conflict, List<IntakeResult.Relaxed> relaxed, DoubleSupplier seconds) {
        // limits that must give way come last: the others are left out first
        conflict.sort((a, b) -> Boolean.compare(gives(relaxed, a), gives(relaxed, b)));
        for (int size = Integer.highestOneBit(Math.max(1, conflict.size())); size >= 1; size /= 2) {
            for (int from = 0; from < conflict.size(); ) {
                double left = seconds.getAsDouble();
                if (left <= 0) {
                    return false;
                }
                List<Bound> fewer = new ArrayList<>(conflict);
                fewer.subList(from, Math.min(from + size, conflict.size())).clear();
                if (impossible(problem.withBounds(fewer), left)) {
                    conflict.clear();
                    conflict.addAll(fewer);
                } else {
                    from += size;
                }
            }
        }
        return true;
    }

    private static boolean gives(List<IntakeResult.Relaxed> relaxed, Bound bound) {
        return relaxed.stream().anyMatch(one -> one.bound().equals(bound));
    }

    private static boolean impossible(IntakeProblem problem, double seconds) {
        IntakeProblem free = problem.withCells(List.of());
        try (IntakeModel model = new IntakeModel(free, IntakeModel.Kind.LP, false, List.of())) {
            if (model.solve(seconds, 0) == ResultStatus.INFEASIBLE) {
                return true;
            }
        }
        try (IntakeModel model = new IntakeModel(free, IntakeModel.Kind.WHOLE, false, List.of())) {
            return model.solve(seconds, 1) == ResultStatus.INFEASIBLE;
        }
    }
}
