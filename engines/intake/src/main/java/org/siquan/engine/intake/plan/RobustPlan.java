package org.siquan.engine.intake.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * A plan that also looks at the worst futures: least {@code (1 - weight) x mean + weight x tail} of the cost. The tail is the
 * mean over the worst {@code 1 - level} of the futures (CVaR, Rockafellar &amp; Uryasev 2000, doi:10.21314/JOR.2000.038),
 * which is the dearest mean over all chances not above {@code 1 / ((1 - level) x futures)}. So it is a game between the plan
 * and these chances: the plan answers the average of all tails so far (Robinson 1951, doi:10.2307/1969530). The least cost
 * for any such chances is a bound.
 *
 * @param objective of this plan
 * @param bound no plan has a smaller objective
 * @param robust what this plan costs
 * @param stochastic what the plan for the mean costs
 */
public record RobustPlan(
        Risk risk, IntakePlan plan, double objective, double bound, Outcome robust, Outcome stochastic) {

    private static final int ROUNDS = 12;
    private static final double GAP = 1e-4;

    /**
     * How much the worst futures count.
     *
     * @param weight of the tail, 0..1
     * @param level part of the futures outside the tail, 0..1 (1 excluded)
     */
    public record Risk(double weight, double level) {
        public Risk {
            if (!(weight >= 0 && weight <= 1) || !(level >= 0 && level < 1)) {
                throw new IllegalArgumentException(
                        "weight must be 0..1 and level 0..1 without 1, were %s, %s%nTry: 0.5 and 0.9"
                                .formatted(weight, level));
            }
        }
    }

    /** Cost over the futures: mean, mean of the worst ones, and the worst. */
    public record Outcome(double mean, double tail, double worst) {
        static Outcome of(double[] costs, Risk risk) {
            return new Outcome(
                    Arrays.stream(costs).average().orElse(0),
                    weighted(costs, tailChances(costs, risk.level())),
                    Arrays.stream(costs).max().orElse(0));
        }

        double objective(Risk risk) {
            return (1 - risk.weight()) * mean + risk.weight() * tail;
        }
    }

    /**
     * Starts from the plan for the mean, so it is never worse by its own objective.
     *
     * @implNote at most 12 plans, each over all futures with other chances
     */
    public static RobustPlan of(
            IntakeProblem problem, IntakeResult.Planned planned, Risk risk, DoubleSupplier seconds) {
        double[] costs = PlanCost.byFuture(problem, planned.plan());
        Outcome stochastic = Outcome.of(costs, risk);
        RobustPlan best = new RobustPlan(
                risk, planned.plan(), stochastic.objective(risk), planned.bound(), stochastic, stochastic);
        double[] tails = new double[costs.length];
        for (int round = 1; round <= ROUNDS && best.gap() > GAP; round++) {
            double now = seconds.getAsDouble();
            double[] tail = tailChances(costs, risk.level());
            Arrays.setAll(tails, s -> tails[s] + tail[s]);
            int rounds = round;
            double[] chances = IntStream.range(0, tails.length)
                    .mapToDouble(s -> (1 - risk.weight()) / tails.length + risk.weight() * tails[s] / rounds)
                    .toArray();
            double stop = now - now / Math.min(4, ROUNDS - round + 1);
            if (now <= 0
                    || !(IntakePlanner.plan(problem, chances, () -> seconds.getAsDouble() - stop, GAP / 2, best.plan())
                            instanceof IntakeResult.Planned answer)) {
                return best;
            }
            costs = PlanCost.byFuture(problem, answer.plan());
            best = best.or(answer, Outcome.of(costs, risk));
        }
        return best;
    }

    private RobustPlan or(IntakeResult.Planned answer, Outcome outcome) {
        double other = outcome.objective(risk);
        double floor = Math.max(bound, answer.bound());
        return other < objective
                ? new RobustPlan(risk, answer.plan(), other, floor, outcome, stochastic)
                : new RobustPlan(risk, plan, objective, floor, robust, stochastic);
    }

    /** Part of the objective that a better plan could save at most, 0..1. */
    public double gap() {
        return objective <= 0 ? 0 : Math.max(0, (objective - bound) / objective);
    }

    /** Chances that make the mean dearest, none above {@code 1 / ((1 - level) x futures)}. */
    private static double[] tailChances(double[] costs, double level) {
        double most = 1 / ((1 - level) * costs.length);
        double left = 1;
        double[] chances = new double[costs.length];
        int[] order = IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(s -> -costs[s]))
                .mapToInt(s -> s)
                .toArray();
        for (int s : order) {
            chances[s] = Math.min(left, most);
            left -= chances[s];
        }
        return chances;
    }

    private static double weighted(double[] costs, double[] chances) {
        return IntStream.range(0, costs.length)
                .mapToDouble(s -> costs[s] * chances[s])
                .sum();
    }
}
