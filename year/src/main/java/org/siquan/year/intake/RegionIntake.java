package org.siquan.year.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.siquan.engine.intake.plan.Cell;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.intake.plan.Offering;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Programme;
import org.siquan.region.Progression;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;

/**
 * Seats of a region's programmes as a problem over several intake years, from the first one whose plan is not approved yet. Demand comes from forecasts, pipelines from the table of progression; the numbers behind each limit are stated in docs/engines/intake.md.
 */
public final class RegionIntake {

    /** Intake years that the advice looks ahead. */
    public static final int YEARS = 4;

    public static final int SCENARIOS = 100;
    private static final double SHORTFALL = 10;
    private static final double SURPLUS = 3;
    private static final double CHANGE = 1;
    private static final double COMMON = 0.5;

    private final Region region;
    private final RegionIndex index;
    private final List<Futures.Outlook> outlooks;
    private final Commitments commitments;
    private final int intakeYears;
    private final int firstYear;

    private RegionIntake(Region region, List<Futures.Outlook> outlooks, Commitments commitments, int intakeYears) {
        this.region = region;
        this.commitments = commitments;
        this.intakeYears = intakeYears;
        index = RegionIndex.of(region);
        this.outlooks = chained(region, outlooks);
        firstYear = firstYear(region, commitments);
    }

    /** The first year of which not every programme's seats are approved; the park's own year is. */
    static int firstYear(Region region, Commitments commitments) {
        int year = region.park().year() + 1;
        while (approved(region, commitments, year)) {
            year++;
        }
        return year;
    }

    private static boolean approved(Region region, Commitments commitments, int year) {
        List<Programme> programmes = region.education().programmes();
        return !programmes.isEmpty()
                && programmes.stream()
                        .allMatch(p -> commitments.seatsOf(p.id().value(), year).isPresent());
    }

    /**
     * The problem.
     *
     * @param outlooks openings a year ahead by occupation and zone; after the last year its mean is kept and its interval
     *     widens with the root of the time, as a walk at random does
     * @param intakeYears 1..20
     * @param scenarios 1..{@link IntakeProblem#MOST_SCENARIOS}
     */
    public static IntakeProblem problem(
            Region region,
            List<Futures.Outlook> outlooks,
            Commitments commitments,
            int intakeYears,
            int scenarios,
            Seed seed) {
        return new RegionIntake(region, outlooks, commitments, intakeYears).problem(scenarios, seed);
    }

    private IntakeProblem problem(int scenarios, Seed seed) {
        RegionServes serves = new RegionServes(region, outlooks);
        List<Programme> programmes = region.education().programmes();
        List<Offering> begun = programmes.stream().map(p -> offering(p, serves)).toList();
        List<Progression> progressions = region.education().progressions();
        List<Offering> offerings =
                new RegionPipelines(progressions, begun).underWay(region.park().year(), firstYear, commitments);
        RegionPipelines pipelines = new RegionPipelines(progressions, offerings);
        Futures futures = new Futures(scenarios, COMMON, seed);
        List<Cell> cells = asked(offerings, pipelines).stream()
                .map(outlook -> new Cell(
                        outlook.occupation(),
                        outlook.chain(),
                        outlook.zone(),
                        outlook.year(),
                        SHORTFALL,
                        later(outlook, offerings, pipelines),
                        futures.draw(outlook)))
                .toList();
        return new IntakeProblem(
                firstYear,
                intakeYears,
                provinces(region),
                offerings,
                pipelines.links(),
                cells,
                new RegionLimits(region, commitments, firstYear, intakeYears).all(),
                SURPLUS,
                CHANGE,
                0);
    }

    /** Each with the chain whose enterprises order most places of its occupation. */
    static List<Futures.Outlook> chained(Region region, List<Futures.Outlook> outlooks) {
        RegionIndex index = RegionIndex.of(region);
        Map<String, Map<String, Integer>> places = new HashMap<>();
        region.industry()
                .orders()
                .forEach(order -> places.computeIfAbsent(order.occupationCode(), _ -> new TreeMap<>())
                        .merge(index.enterpriseOf(order.id()).chain().value(), order.places(), Integer::sum));
        Map<String, String> chains = new HashMap<>();
        places.forEach((occupation, byChain) -> byChain.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> chains.put(occupation, most.getKey())));
        return outlooks.stream()
                .map(o -> new Futures.Outlook(
                        o.occupation(),
                        chains.getOrDefault(o.occupation(), o.chain()),
                        o.zone(),
                        o.year(),
                        o.mean(),
                        o.low(),
                        o.high()))
                .toList();
    }

    /** Provinces of the region's schools: what seats are divided among. */
    public static List<String> provinces(Region region) {
        return region.education().institutions().stream()
                .map(i -> i.province().word())
                .distinct()
                .sorted()
                .toList();
    }

    private Offering offering(Programme p, RegionServes serves) {
        int largest = RegionLimits.most(lastSeats(p), intakeYears);
        return new Offering(
                p.id().value(),
                new Text(
                        index.institution(p.institution()).zh() + " · "
                                + index.major(p.majorCode()).zh(),
                        index.institution(p.institution()).zh() + " · "
                                + index.major(p.majorCode()).zh()),
                p.cohorts().years(),
                leaving(p),
                0,
                p.leastClass(),
                Math.max(Math.max(1, p.leastClass()), largest),
                1,
                lastSeats(p),
                0,
                enrolled(p),
                serves.of(p.majorCode()));
    }

    private int lastSeats(Programme p) {
        return commitments.seatsOf(p.id().value(), firstYear - 1).orElse(p.approvedPlaces());
    }

    /** Part that leaves in each study year, so that as many complete as the park says. */
    private static double leaving(Programme p) {
        double complete = Math.max(1, p.cohorts().completePercent()) / 100.0;
        return 1 - Math.pow(complete, 1.0 / p.cohorts().years());
    }

    /**
     * Entrants of the years before: by the roster; else those of approved plans, and before them the learners who are there
     * now, or as many as approved where the park does not say.
     */
    private Map<Integer, Integer> enrolled(Programme p) {
        String id = p.id().value();
        int now = region.park().year();
        Map<Integer, Integer> entrants = new TreeMap<>();
        for (int year = now; year < firstYear; year++) {
            entrants.put(year, commitments.seatsOf(id, year).orElse(p.approvedPlaces()));
        }
        List<Integer> enrolled = p.cohorts().enrolled();
        for (int k = 0; k < p.cohorts().years(); k++) {
            int present = enrolled.isEmpty() ? p.approvedPlaces() : k < enrolled.size() ? enrolled.get(k) : 0;
            entrants.put(now - 1 - k, (int) Math.round(present / Math.pow(1 - leaving(p), k)));
        }
        entrants.replaceAll((year, known) -> commitments.entrantsOf(id, year).orElse(known));
        return entrants;
    }

    /** Demand of the years in which graduates of new seats come, for whoever serves it. */
    private List<Futures.Outlook> asked(List<Offering> offerings, RegionPipelines pipelines) {
        Map<String, int[]> years = new HashMap<>();
        for (Offering offering : offerings) {
            SortedSet<Integer> yearsTo = pipelines.yearsTo(offering);
            int first = firstYear + yearsTo.getFirst();
            int last = firstYear + yearsTo.getLast() + intakeYears - 1;
            for (Offering.Serves serving : offering.serves()) {
                years.merge(key(serving.occupation(), serving.zone()), new int[] {first, last}, (a, b) ->
                        new int[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
            }
        }
        Map<String, List<Futures.Outlook>> series = new TreeMap<>();
        outlooks.forEach(o -> series.computeIfAbsent(key(o.occupation(), o.zone()), _ -> new ArrayList<>())
                .add(o));
        List<Futures.Outlook> asked = new ArrayList<>();
        series.forEach((key, known) -> {
            known.sort(Comparator.comparingInt(Futures.Outlook::year));
            int[] wanted = years.getOrDefault(key, new int[] {1, 0});
            for (int year = wanted[0]; year <= wanted[1]; year++) {
                asked.add(at(known, year));
            }
        });
        return asked;
    }

    /** Learners for an opening who come from intakes after the planned ones. */
    private double later(Futures.Outlook outlook, List<Offering> offerings, RegionPipelines pipelines) {
        double sum = 0;
        for (Offering offering : offerings) {
            for (Offering.Serves serves : offering.serves()) {
                if (serves.occupation().equals(outlook.occupation())
                        && serves.zone().equals(outlook.zone())) {
                    sum += serves.part()
                            * pipelines.working(offering)
                            * pipelines.later(offering, outlook.year(), firstYear + intakeYears - 1);
                }
            }
        }
        return sum;
    }

    private static Futures.Outlook at(List<Futures.Outlook> known, int year) {
        Futures.Outlook first = known.getFirst();
        Futures.Outlook last = known.getLast();
        for (Futures.Outlook one : known) {
            if (one.year() == year) {
                return one;
            }
        }
        Futures.Outlook near = year < first.year() ? first : last;
        double wider =
                year < first.year() ? 1 : Math.sqrt((year - first.year() + 1.0) / (last.year() - first.year() + 1.0));
        return new Futures.Outlook(
                near.occupation(),
                near.chain(),
                near.zone(),
                year,
                near.mean(),
                Math.max(0, near.mean() - wider * (near.mean() - near.low())),
                near.mean() + wider * (near.high() - near.mean()));
    }

    private static String key(String occupation, String zone) {
        return occupation + "|" + zone;
    }
}
