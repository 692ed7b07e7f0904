package org.siquan.engine.intake.plan;

import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * Most seats of a good plan: part by part, those of the linear relaxation nearest to whole classes are fixed there and the
 * rest is solved again, so that the rest makes up for what rounding loses. It ends at the first part that the limits refuse.
 */
final class Dive {

    private static final int PARTS = 14;
    /** Parts that are left open, for the search with whole seats. */
    private static final int OPEN = 2;

    private Dive() {}

    /** Seats by offering and year ({@code offering x intake years + year}). */
    static Map<Integer, Integer> from(
            IntakeProblem problem, List<NavigableMap<Double, Double>> lines, DoubleSupplier seconds) {
        double stop = seconds.getAsDouble() * 2 / 3;
        int count = problem.offerings().size() * problem.intakeYears();
        Map<Integer, Integer> fixed = new HashMap<>();
        try (IntakeModel model = new IntakeModel(problem, IntakeModel.Kind.LP, false, lines)) {
            if (model.solve(stop, 0) != ResultStatus.OPTIMAL) {
                return fixed;
            }
            double[] seats = model.totals();
            for (int part = 0; part < PARTS - OPEN; part++) {
                double[] now = seats;
                List<Integer> next = IntStream.range(0, count)
                        .boxed()
                        .filter(key -> !fixed.containsKey(key))
                        .sorted(Comparator.comparingDouble(key -> Math.abs(now[key] - whole(problem, key, now[key]))))
                        .limit(Math.ceilDiv(count, PARTS))
                        .toList();
                next.forEach(key -> model.between(key, whole(problem, key, now[key]), whole(problem, key, now[key])));
                double left = seconds.getAsDouble() - Math.min(stop, seconds.getAsDouble() / 2);
                if (left <= 0 || model.solve(left, 0) != ResultStatus.OPTIMAL) {
                    return fixed;
                }
                next.forEach(key -> fixed.put(key, whole(problem, key, now[key])));
                seats = model.totals();
            }
        }
        return fixed;
    }

    /** The nearest number of seats that fills whole classes. */
    static int whole(IntakeProblem problem, int key, double seats) {
        Offering offering = problem.offerings().get(key / problem.intakeYears());
        int best = 0;
        for (int k = 1; k <= offering.classes(); k++) {
            int near = Math.clamp(Math.round(seats), k * offering.leastClass(), k * offering.largestClass());
            if (Math.abs(near - seats) < Math.abs(best - seats)) {
                best = near;
            }
        }
        return best;
    }
}
