package org.siquan.app.intake.internal;

import java.util.ArrayList;
import java.util.List;
import org.siquan.app.intake.Scenario;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.kernel.Text;

/**
 * An outcome as it is kept.
 *
 * @param planned whether there is a plan; then {@code seats} by offering, year and region
 */
record StoredOutcome(
        boolean planned,
        List<List<List<Integer>>> seats,
        double cost,
        double bound,
        double seconds,
        List<Scenario.Price> prices,
        boolean impossible,
        List<Text> why) {

    static StoredOutcome of(Outcome outcome, IntakeProblem problem) {
        return switch (outcome) {
            case Outcome.Planned made ->
                new StoredOutcome(
                        true,
                        seats(made.plan(), problem),
                        made.cost(),
                        made.bound(),
                        made.seconds(),
                        made.prices(),
                        false,
                        List.of());
            case Outcome.None none ->
                new StoredOutcome(false, List.of(), 0, 0, 0, List.of(), none.impossible(), none.why());
        };
    }

    private static List<List<List<Integer>>> seats(IntakePlan plan, IntakeProblem problem) {
        List<List<List<Integer>>> all = new ArrayList<>();
        for (int o = 0; o < plan.offerings(); o++) {
            List<List<Integer>> years = new ArrayList<>();
            for (int t = 0; t < problem.intakeYears(); t++) {
                List<Integer> regions = new ArrayList<>();
                for (int r = 0; r < problem.regions().size(); r++) {
                    regions.add(plan.at(o, t, r));
                }
                years.add(regions);
            }
            all.add(years);
        }
        return all;
    }

    Outcome outcome() {
        if (!planned) {
            return new Outcome.None(impossible, why);
        }
        int[][][] whole = seats.stream()
                .map(years -> years.stream()
                        .map(regions ->
                                regions.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
        return new Outcome.Planned(IntakePlan.of(whole), cost, bound, seconds, prices);
    }
}
