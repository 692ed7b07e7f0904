package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.siquan.engine.intake.Demand;
import org.siquan.engine.intake.Limit;
import org.siquan.engine.intake.SeatPlanProblem;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Laboratory;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.Programme;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;

/**
 * Next year's seats as a problem: demand in scenarios drawn from the forecast intervals, shares of majors in occupations as
 * this year's orders show them, and the limits of teachers, laboratories, beds, provinces, change and total. The numbers
 * behind each limit are stated in docs/engines/intake.md.
 */
final class SeatInput {

    private static final int SCENARIOS = 12;
    private static final int SCHOOL_YEARS = 4;
    private static final double MOST_GROWTH = 0.10;
    private static final double MOST_CHANGE = 0.30;
    /** A province gets at least 60 and at most 135 hundredths of an equal share: with three, 20 % to 45 %. */
    private static final int LEAST_OF_EQUAL_SHARE = 60;

    private static final int MOST_OF_EQUAL_SHARE = 135;
    /** Half-width of an 80 % interval of a normal distribution in standard deviations. */
    private static final double HALF_WIDTH_SIGMAS = 1.2816;

    private final YearInput input;
    private final DemandResult demand;
    private final Region region;
    private final RegionIndex index;
    private final List<String> provinces;

    SeatInput(YearInput input, DemandResult demand) {
        this.input = input;
        this.demand = demand;
        region = input.region();
        index = RegionIndex.of(region);
        provinces = region.education().institutions().stream()
                .map(i -> i.province().word())
                .distinct()
                .sorted()
                .toList();
    }

    SeatPlanProblem problem() {
        List<org.siquan.engine.intake.Programme> programmes = region.education().programmes().stream()
                .map(p -> new org.siquan.engine.intake.Programme(
                        p.id().value(), p.approvedPlaces(), Math.min(p.leastClass(), capacity(p)), capacity(p)))
                .toList();
        return new SeatPlanProblem(provinces, programmes, limits(), demands(), 10, 3, 1);
    }

    /** Most seats a programme could ever get: twice its plan. */
    private static int capacity(Programme programme) {
        return Math.max(programme.leastClass(), programme.approvedPlaces() * 2);
    }

    private List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        for (Programme p : region.education().programmes()) {
            String name = index.major(p.majorCode()).zh() + " · "
                    + index.institution(p.institution()).zh();
            long others = (long) (SCHOOL_YEARS - 1) * p.approvedPlaces();
            limits.add(limit(
                    "teachers:" + p.id().value(),
                    Limit.Kind.TEACHERS,
                    new Text("师资 " + name, "teachers of " + name),
                    List.of(term(p)),
                    0,
                    Math.max(0, (long) p.teachers() * p.learnersPerTeacher() - others)));
            limits.add(limit(
                    "beds:" + p.id().value(),
                    Limit.Kind.BEDS,
                    new Text("床位 " + name, "beds of " + name),
                    List.of(term(p)),
                    0,
                    p.beds()));
            limits.add(limit(
                    "change:" + p.id().value(),
                    Limit.Kind.CHANGE,
                    new Text("年度变化 " + name, "change of " + name),
                    List.of(term(p)),
                    (long) Math.floor(p.approvedPlaces() * (1 - MOST_CHANGE)),
                    (long) Math.ceil(p.approvedPlaces() * (1 + MOST_CHANGE))));
        }
        for (Laboratory laboratory : region.education().laboratories()) {
            List<Limit.Term> terms = region.education().programmes().stream()
                    .filter(p -> laboratory.majorCodes().contains(p.majorCode()))
                    .map(SeatInput::term)
                    .toList();
            if (!terms.isEmpty()) {
                limits.add(limit(
                        "laboratory:" + laboratory.id().value(),
                        Limit.Kind.LABORATORY,
                        new Text("实训室 " + laboratory.zh(), "laboratory " + laboratory.zh()),
                        terms,
                        0,
                        2L * laboratory.places()));
            }
        }
        regional(limits);
        return limits;
    }

    /** The total grows by at most a tenth, and each province stays near an equal share of it. */
    private void regional(List<Limit> limits) {
        int approved = region.education().programmes().stream()
                .mapToInt(Programme::approvedPlaces)
                .sum();
        limits.add(limit(
                "total",
                Limit.Kind.TOTAL,
                new Text("总规模（比批准计划增加不超过 10%）", "total (at most 10 % above the approved plan)"),
                region.education().programmes().stream().map(SeatInput::term).toList(),
                0,
                (long) Math.floor(approved * (1 + MOST_GROWTH))));
        for (int r = 0; r < provinces.size(); r++) {
            List<Limit.Term> terms = new ArrayList<>();
            for (Programme p : region.education().programmes()) {
                terms.add(new Limit.Term(p.id().value(), r, 1));
            }
            limits.add(limit(
                    "share:" + provinces.get(r),
                    Limit.Kind.REGIONAL_SHARE,
                    new Text(
                            "%s 生源占 %d%%–%d%%"
                                    .formatted(
                                            provinces.get(r),
                                            LEAST_OF_EQUAL_SHARE / provinces.size(),
                                            MOST_OF_EQUAL_SHARE / provinces.size()),
                            "%d %% to %d %% for %s"
                                    .formatted(
                                            LEAST_OF_EQUAL_SHARE / provinces.size(),
                                            MOST_OF_EQUAL_SHARE / provinces.size(),
                                            provinces.get(r))),
                    terms,
                    (long) approved * LEAST_OF_EQUAL_SHARE / (100L * provinces.size()),
                    (long) approved * MOST_OF_EQUAL_SHARE / (100L * provinces.size())));
        }
        for (Map.Entry<String, Integer> places : placesByMajor().entrySet()) {
            List<Limit.Term> terms = region.education().programmes().stream()
                    .filter(p -> p.majorCode().equals(places.getKey()))
                    .map(SeatInput::term)
                    .toList();
            if (!terms.isEmpty()) {
                limits.add(limit(
                        "orders:" + places.getKey(),
                        Limit.Kind.ORDER_PLACES,
                        new Text(
                                "订单名额的七成 " + index.major(places.getKey()).zh(),
                                "70 % of the order places of " + places.getKey()),
                        terms,
                        Math.min(places.getValue() * 7L / 10, mostByChange(places.getKey())),
                        Long.MAX_VALUE));
            }
        }
    }

    private long mostByChange(String major) {
        return region.education().programmes().stream()
                .filter(p -> p.majorCode().equals(major))
                .mapToLong(p -> (long) Math.floor(p.approvedPlaces() * (1 - MOST_CHANGE)))
                .sum();
    }

    private Map<String, Integer> placesByMajor() {
        Map<String, Integer> places = new TreeMap<>();
        for (OrderClass orderClass : region.industry().classes()) {
            for (String major : orderClass.majorCodes()) {
                places.merge(major, orderClass.most() / orderClass.majorCodes().size(), Integer::sum);
            }
        }
        return places;
    }

    private static Limit.Term term(Programme programme) {
        return new Limit.Term(programme.id().value(), -1, 1);
    }

    private static Limit limit(String id, Limit.Kind kind, Text name, List<Limit.Term> terms, long low, long high) {
        return new Limit(id, kind, name, terms, low, high);
    }

    private List<Demand> demands() {
        Map<String, double[]> byOccupation = new TreeMap<>();
        for (DemandResult.SeriesForecast series : demand.series()) {
            double[] sum = byOccupation.computeIfAbsent(series.occupationCode(), k -> new double[2]);
            for (DemandResult.Interval quarter : series.ahead()) {
                double sigma = (quarter.high() - quarter.point()) / HALF_WIDTH_SIGMAS;
                sum[0] += quarter.point();
                sum[1] += sigma * sigma;
            }
        }
        Map<String, Map<String, Integer>> shares = percentByProgramme();
        List<Demand> demands = new ArrayList<>();
        byOccupation.forEach((code, sum) -> {
            Map<String, Integer> percent = shares.getOrDefault(code, Map.of());
            if (!percent.isEmpty()) {
                demands.add(new Demand(code, scenarios(code, sum[0], Math.sqrt(sum[1])), percent));
            }
        });
        return demands;
    }

    private List<Integer> scenarios(String code, double mean, double sigma) {
        RandomGenerator random = new Seed(input.seed()).generator("seats.scenarios." + code);
        List<Integer> drawn = new ArrayList<>();
        for (int s = 0; s < SCENARIOS; s++) {
            drawn.add((int) Math.max(0, Math.round(mean + sigma * random.nextGaussian())));
        }
        return drawn;
    }

    /** Share of a programme's learners that this year's orders lead to each occupation, in whole percent. */
    private Map<String, Map<String, Integer>> percentByProgramme() {
        Map<String, Map<String, Double>> seats = new HashMap<>();
        for (OrderClass orderClass : region.industry().classes()) {
            Order order = index.order(orderClass.order());
            for (String major : orderClass.majorCodes()) {
                seats.computeIfAbsent(major, k -> new TreeMap<>())
                        .merge(
                                order.occupationCode(),
                                (double) orderClass.most()
                                        / orderClass.majorCodes().size(),
                                Double::sum);
            }
        }
        Map<String, Map<String, Integer>> percent = new HashMap<>();
        for (Programme programme : region.education().programmes()) {
            Map<String, Double> byOccupation = seats.getOrDefault(programme.majorCode(), Map.of());
            double sum = byOccupation.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            byOccupation.forEach((occupation, value) -> percent.computeIfAbsent(occupation, k -> new HashMap<>())
                    .put(programme.id().value(), (int) Math.floor(value * 100 / sum)));
        }
        return percent;
    }
}
