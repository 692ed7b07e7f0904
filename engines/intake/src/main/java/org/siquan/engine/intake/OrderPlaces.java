package org.siquan.engine.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * This year's places of one order class, which a matching round may fill; never advice on admission.
 *
 * @param byRegion places per region, in the order of the problem's regions
 * @param agreed places both parties agreed to; the sum of {@code byRegion} is never more
 */
public record OrderPlaces(String orderClass, String enterprise, String school, List<Integer> byRegion, int agreed) {

    public OrderPlaces {
        byRegion = List.copyOf(byRegion);
        int sum = byRegion.stream().mapToInt(Integer::intValue).sum();
        if (byRegion.stream().anyMatch(n -> n < 0) || sum > agreed) {
            throw new IllegalArgumentException(
                    "places of order class %s must be >= 0 and at most the agreed %d, were %s%nTry: agree on more places"
                            .formatted(orderClass, agreed, byRegion));
        }
    }

    /** Places for all regions. */
    public int places() {
        return byRegion.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The places a plan gives to order classes.
     *
     * @throws IllegalArgumentException if the problem's purpose is advice, or a programme of it is no order class
     */
    public static List<OrderPlaces> of(SeatPlanProblem problem, List<OrderClass> classes, SeatPlan plan) {
        if (problem.purpose() != Purpose.ORDER_CLASS_PLACES) {
            throw new IllegalArgumentException(
                    "purpose must be %s, was %s%nTry: plan order classes in a problem of their own"
                            .formatted(Purpose.ORDER_CLASS_PLACES, problem.purpose()));
        }
        List<OrderPlaces> places = new ArrayList<>();
        for (int p = 0; p < problem.programmes().size(); p++) {
            String id = problem.programmes().get(p).id();
            OrderClass order = classes.stream()
                    .filter(c -> c.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "programme %s must be an order class%nTry: add its agreement".formatted(id)));
            places.add(new OrderPlaces(
                    id, order.enterprise(), order.school(), plan.rows().get(p), order.agreed()));
        }
        return List.copyOf(places);
    }
}
