package org.siquan.engine.intake;

import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;

/** Prints the figures of docs/engines/intake.md; arguments: programmes, scenarios, deterministic seconds. */
final class MeasureIntake {

    private MeasureIntake() {}

    public static void main(String[] args) {
        int size = Integer.parseInt(args[0]);
        int scenarios = Integer.parseInt(args[1]);
        RunControl control = new RunControl(
                new Seed(1), new Budget(0, Double.parseDouble(args[2])), Progress.NONE, Cancellation.NEVER);
        SeatPlanProblem problem = LargePlans.region(2, size, scenarios);

        long start = System.nanoTime();
        SeatModel.Answer answer = new SeatModel(problem, true).solve(control);
        System.out.printf(
                "%d programmes, %d limits, %d scenarios: one solve %.2f s, gap %.4f%%, proved %s%n",
                size,
                problem.limits().size(),
                scenarios,
                seconds(start),
                100 * (answer.cost() - answer.bound()) / answer.cost(),
                answer.proved());
        start = System.nanoTime();
        SeatPlanResult result = new SeatPlanner().plan(problem, control);
        System.out.printf(
                "with the price of every limit %.2f s: %s%n",
                seconds(start), result.getClass().getSimpleName());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
