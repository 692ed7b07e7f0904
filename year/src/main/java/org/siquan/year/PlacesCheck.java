package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.intake.Demand;
import org.siquan.engine.intake.Limit;
import org.siquan.engine.intake.OrderClass;
import org.siquan.engine.intake.OrderPlaces;
import org.siquan.engine.intake.Programme;
import org.siquan.engine.intake.Purpose;
import org.siquan.engine.intake.SeatPlanProblem;
import org.siquan.engine.intake.SeatPlanResult;
import org.siquan.engine.intake.SeatPlanner;
import org.siquan.engine.intake.verify.SeatPlanVerifier;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Quota;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;
import org.siquan.year.intake.RegionIntake;

/**
 * This year's order-class places, and how many of them can be filled at once under the limits of orders, staff, zones and
 * shares, whoever applies. It changes no agreed place: the matching keeps every limit itself, and which places stay empty
 * is decided by what learners rank.
 */
final class PlacesCheck {

    private static final int ALL = -1;
    private static final int PERCENT = 100;

    private final Region region;
    private final List<OrderClass> classes;

    PlacesCheck(YearInput input) {
        region = input.region();
        RegionIndex index = RegionIndex.of(region);
        classes = region.industry().classes().stream()
                .map(c -> new OrderClass(
                        c.id().value(), index.enterpriseOf(c.order()).zh(), "", c.least(), c.most(), c.most()))
                .toList();
    }

    /** The agreed places, without the check. */
    static List<OrderClassPlaces.ClassPlaces> agreed(YearInput input) {
        return new PlacesCheck(input).agreed();
    }

    private List<OrderClassPlaces.ClassPlaces> agreed() {
        Map<String, String> names = new HashMap<>();
        region.industry().classes().forEach(c -> names.put(c.id().value(), c.zh()));
        return classes.stream()
                .map(c -> new OrderClassPlaces.ClassPlaces(
                        c.id(), names.getOrDefault(c.id(), c.id()), c.enterprise(), c.least(), c.agreed()))
                .toList();
    }

    OrderClassPlaces run(StageControl control) {
        SeatPlanProblem problem = problem();
        return switch (new SeatPlanner().plan(problem, SeatPlanner.Pricing.LIMITS, control.of("places"))) {
            case SeatPlanResult.Planned planned -> {
                List<OrderPlaces> places = OrderPlaces.of(problem, classes, planned.plan());
                int ordered = ordered(problem);
                yield new OrderClassPlaces(
                        agreed(),
                        ordered,
                        planned.proved() ? "PLANNED" : "STOPPED",
                        places.stream().mapToInt(OrderPlaces::places).sum(),
                        ordered - (int) Math.ceil(planned.bound() - 1e-6),
                        LimitWords.rows(planned.uses()),
                        SeatPlanVerifier.verify(problem, planned));
            }
            case SeatPlanResult.Infeasible infeasible -> unchecked(problem, "INFEASIBLE", List.of(infeasible.words()));
            case SeatPlanResult.Stopped stopped -> unchecked(problem, "STOPPED", List.of());
        };
    }

    private OrderClassPlaces unchecked(SeatPlanProblem problem, String status, List<Text> findings) {
        return new OrderClassPlaces(agreed(), ordered(problem), status, 0, 0, List.of(), findings);
    }

    private static int ordered(SeatPlanProblem problem) {
        return problem.demands().stream()
                .mapToInt(d -> d.scenarios().getFirst())
                .sum();
    }

    /** Cost: agreed places left empty. Classes serve their order, whose demand is what its classes agreed. */
    private SeatPlanProblem problem() {
        List<String> provinces = RegionIntake.provinces(region);
        List<Programme> programmes =
                classes.stream().map(OrderClass::asProgramme).toList();
        List<Limit> limits = new ArrayList<>();
        for (Quota quota : new ClassQuotas(region).all()) {
            int province = quota.group() == null ? ALL : provinces.indexOf(quota.group());
            limits.add(new Limit(
                    quota.id(),
                    kind(quota),
                    Text.same(quota.name()),
                    quota.places().stream()
                            .sorted()
                            .map(id -> new Limit.Term(id, province, 1))
                            .toList(),
                    0,
                    quota.most()));
        }
        return new SeatPlanProblem(provinces, programmes, limits, demands(), 1, 1, 0, Purpose.ORDER_CLASS_PLACES);
    }

    private List<Demand> demands() {
        Map<String, Map<String, Integer>> byOrder = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        region.industry().classes().forEach(c -> {
            byOrder.computeIfAbsent(c.order().value(), k -> new HashMap<>()).put(c.id().value(), PERCENT);
            places.merge(c.order().value(), c.most(), Integer::sum);
        });
        return region.industry().orders().stream()
                .filter(o -> byOrder.containsKey(o.id().value()))
                .map(o -> new Demand(
                        o.id().value(),
                        List.of(Math.min(o.places(), places.getOrDefault(o.id().value(), 0))),
                        byOrder.getOrDefault(o.id().value(), Map.of())))
                .toList();
    }

    private static Limit.Kind kind(Quota quota) {
        if (quota.id().startsWith("order#")) {
            return Limit.Kind.ORDER_PLACES;
        }
        if (quota.id().startsWith("staff#")) {
            return Limit.Kind.OTHER;
        }
        return quota.group() == null ? Limit.Kind.TOTAL : Limit.Kind.REGIONAL_SHARE;
    }
}
