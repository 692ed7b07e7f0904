package org.siquan.year.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.siquan.engine.intake.plan.Bound;
import org.siquan.engine.intake.plan.Cell;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.PlanCost;

/** A plan in figures for people: seats against demand, use of every limit, shares of regions, and how cohorts flow. */
public final class PlanFigures {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final IntakeProblem problem;
    private final IntakePlan plan;
    private final List<Double> served;
    private final CohortFlows cohorts;

    public PlanFigures(IntakeProblem problem, IntakePlan plan) {
        this.problem = problem;
        this.plan = plan;
        served = PlanCost.served(problem, plan);
        cohorts = new CohortFlows(problem, plan);
    }

    /**
     * Demand and learners of a group (a chain, a zone) in a year; means over the futures.
     *
     * @param low 10 % of the futures ask for less
     * @param high 10 % of the futures ask for more
     * @param served learners who come into work there
     * @param open openings without a learner
     * @param surplus learners without an opening
     */
    public record Supply(
            String group,
            int year,
            double demand,
            double low,
            double high,
            double served,
            double open,
            double surplus) {}

    /**
     * How far a limit is used, in its units.
     *
     * @param low NaN if there is none
     * @param high NaN if there is none
     * @param binding less than one unit is left
     */
    public record Use(Bound bound, double used, double low, double high, boolean binding) {}

    /** Seats of a region in a year. */
    public record Share(String region, int year, int seats) {}

    /**
     * Learners who go from one point to another; ids such as {@code in:2027}, {@code out:2031}, {@code chain:IT}; in a pipeline
     * {@code on:2030} (going on in 2030) and {@code out2:2032} (finishing the second programme).
     */
    public record Flow(String from, String to, double learners) {}

    /**
     * What happens in a calendar year with those on the plan's seats.
     *
     * @param entering on new seats
     * @param finishing a programme, the first or a later one of a pipeline
     * @param goingOn of these, into the next programme of a pipeline
     * @param working of these, in a chain of the region
     * @param elsewhere of these, studying on outside or working elsewhere
     * @param leaving without finishing, in the study year that begins in this year
     */
    public record CohortYear(
            int year,
            double entering,
            double finishing,
            double goingOn,
            double working,
            double elsewhere,
            double leaving) {}

    public List<Supply> byChain() {
        return supply(Cell::chain);
    }

    public List<Supply> byZone() {
        return supply(Cell::zone);
    }

    public List<Supply> byOccupation() {
        return supply(Cell::occupation);
    }

    /** All demand together, by year. */
    public List<Supply> total() {
        return supply(_ -> "");
    }

    /**
     * The last year in which as much demand is counted as in any: after it only those come who still go through a pipeline, and
     * sums over groups would fall for that reason alone. The first intake year where no demand is counted.
     */
    public int lastFullYear() {
        Map<Integer, Long> counted = problem.cells().stream()
                .collect(Collectors.groupingBy(Cell::year, TreeMap::new, Collectors.counting()));
        long most = counted.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return counted.entrySet().stream()
                .filter(year -> year.getValue() == most)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(problem.firstYear());
    }

    private List<Supply> supply(Function<Cell, String> group) {
        Map<String, List<Integer>> cells = new TreeMap<>();
        for (int c = 0; c < problem.cells().size(); c++) {
            Cell cell = problem.cells().get(c);
            cells.computeIfAbsent(group.apply(cell) + "|" + cell.year(), _ -> new ArrayList<>())
                    .add(c);
        }
        List<Supply> all = new ArrayList<>();
        cells.values().forEach(of -> all.add(supply(of, group)));
        all.sort(Comparator.comparing(Supply::group).thenComparingInt(Supply::year));
        return all;
    }

    private Supply supply(List<Integer> cells, Function<Cell, String> group) {
        int futures = problem.scenarios();
        double[] sums = new double[futures];
        double open = 0;
        double surplus = 0;
        double learners = 0;
        for (int c : cells) {
            double here = served.get(c);
            learners += here;
            List<Integer> scenarios = problem.cells().get(c).scenarios();
            for (int s = 0; s < futures; s++) {
                int wanted = scenarios.get(s);
                sums[s] += wanted;
                open += Math.max(0, wanted - here);
                surplus += Math.max(0, here - wanted);
            }
        }
        Arrays.sort(sums);
        Cell first = problem.cells().get(cells.getFirst());
        return new Supply(
                group.apply(first),
                first.year(),
                Arrays.stream(sums).average().orElse(0),
                quantile(sums, LOW),
                quantile(sums, HIGH),
                learners,
                open / futures,
                surplus / futures);
    }

    private static double quantile(double[] sorted, double part) {
        return sorted[Math.clamp(Math.round(part * sorted.length - 0.5), 0, sorted.length - 1)];
    }

    /** Every limit, in the order of the problem. */
    public List<Use> limits() {
        List<Double> used = PlanCost.used(problem, plan);
        List<Use> uses = new ArrayList<>();
        for (int b = 0; b < used.size(); b++) {
            Bound bound = problem.bounds().get(b);
            double sum = used.get(b);
            boolean tight = bound.high() - sum < bound.step() * (1 - 1e-9)
                    || (bound.low() > 0 && sum - bound.low() < bound.step() * (1 - 1e-9));
            uses.add(new Use(
                    bound,
                    sum / bound.step(),
                    Double.isInfinite(bound.low()) ? Double.NaN : bound.low() / bound.step(),
                    Double.isInfinite(bound.high()) ? Double.NaN : bound.high() / bound.step(),
                    tight));
        }
        return uses;
    }

    public List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        for (int t = 0; t < problem.intakeYears(); t++) {
            for (int r = 0; r < problem.regions().size(); r++) {
                int seats = 0;
                for (int o = 0; o < plan.offerings(); o++) {
                    seats += plan.at(o, t, r);
                }
                shares.add(new Share(problem.regions().get(r), problem.firstYear() + t, seats));
            }
        }
        return shares;
    }

    /** Seats of all programmes in a year of the plan, from 0. */
    public int seats(int year) {
        int seats = 0;
        for (int o = 0; o < plan.offerings(); o++) {
            seats += plan.at(o, year);
        }
        return seats;
    }

    /**
     * New learners from their intake over graduation, and further programmes of a pipeline, into chains; who leaves, studies
     * on outside or works elsewhere is said too.
     */
    public List<Flow> flows() {
        return cohorts.flows();
    }

    /** The same learners year by year; what enters is what works, goes elsewhere or leaves. */
    public List<CohortYear> cohortYears() {
        return cohorts.years();
    }

    /** Whether the graduates of some programme go on into another one of the region. */
    public boolean hasPipelines() {
        return problem.links().stream().anyMatch(link -> link.part() > 0);
    }
}
