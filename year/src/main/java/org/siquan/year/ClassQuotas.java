package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.Reserve;
import org.siquan.region.Enterprise;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.QuotaKind;
import org.siquan.region.Region;

/**
 * The bounds of the round as nested quotas over classes: the places of an order, a tenth of an enterprise's staff
 * (职业学校学生实习管理规定 Art. 11: at most 10 % of the staff; counted as if all learners were there at once, which is never
 * too lenient), the agreed totals of the region, and agreed shares of a province.
 *
 * <p>A share over an order of several classes is divided among them in proportion to their seats (largest remainder), for
 * a share across classes would cross the classes' own seats and no stable result need exist.
 */
final class ClassQuotas {

    /** Signs that no id of a region has, and that the ids of a round may have. */
    private static final String SPLIT = "@";

    private static final String LEAST = "least#";

    private final Region region;
    private final Map<String, List<OrderClass>> byOrder = new HashMap<>();

    ClassQuotas(Region region) {
        this.region = region;
        for (OrderClass orderClass : region.industry().classes()) {
            byOrder.computeIfAbsent(orderClass.order().value(), k -> new ArrayList<>())
                    .add(orderClass);
        }
    }

    /** Identifier of the region's quota behind an engine's quota or reserve. */
    static String source(String quotaId) {
        String whole = quotaId.startsWith(LEAST) ? quotaId.substring(LEAST.length()) : quotaId;
        int cut = whole.indexOf(SPLIT);
        return cut < 0 ? whole : whole.substring(0, cut);
    }

    List<Quota> all() {
        List<Quota> quotas = new ArrayList<>();
        for (Order order : region.industry().orders()) {
            Set<String> classes = classes(List.of(order.id().value()));
            if (seats(classes) > order.places()) {
                quotas.add(new Quota("order#" + order.id().value(), order.zh(), order.places(), classes, null));
            }
        }
        for (Enterprise enterprise : region.industry().enterprises()) {
            Set<String> classes = classes(region.industry().orders().stream()
                    .filter(o -> o.enterprise().equals(enterprise.id()))
                    .map(o -> o.id().value())
                    .toList());
            if (seats(classes) > enterprise.tenthOfStaff()) {
                quotas.add(new Quota(
                        "staff#" + enterprise.id().value(),
                        enterprise.zh() + " · 在职职工的 10%",
                        enterprise.tenthOfStaff(),
                        classes,
                        null));
            }
        }
        for (org.siquan.region.Quota quota : region.talent().quotas()) {
            quotas.addAll(quota.kind() == QuotaKind.GROUP ? group(quota) : share(quota));
        }
        return quotas;
    }

    private List<Quota> group(org.siquan.region.Quota quota) {
        Set<String> classes = classes(ordersBelow(quota));
        return classes.isEmpty()
                ? List.of()
                : List.of(new Quota(quota.id().value(), quota.zh(), quota.most(), classes, null));
    }

    private List<String> ordersBelow(org.siquan.region.Quota quota) {
        List<String> orders =
                new ArrayList<>(quota.orders().stream().map(o -> o.value()).toList());
        for (org.siquan.region.Quota child : region.talent().quotas()) {
            if (quota.id().equals(child.parent())) {
                orders.addAll(ordersBelow(child));
            }
        }
        return orders;
    }

    /**
     * Seats kept for the schools of a province up to an agreed minimum, divided among the classes like the share itself.
     * They are soft: what the province's learners do not take goes to others.
     */
    List<Reserve> reserves() {
        List<Reserve> reserves = new ArrayList<>();
        for (org.siquan.region.Quota quota : region.talent().quotas()) {
            if (quota.kind() != QuotaKind.SHARE || quota.province() == null) {
                continue;
            }
            List<OrderClass> classes = classesOf(quota);
            int[] parts = divide(
                    quota.least(), classes.stream().mapToInt(OrderClass::most).toArray());
            for (int i = 0; i < parts.length; i++) {
                OrderClass orderClass = classes.get(i);
                if (parts[i] > 0) {
                    reserves.add(new Reserve(
                            LEAST + quota.id().value() + SPLIT + orderClass.id().value(),
                            quota.zh() + " · " + orderClass.zh() + " · 预留",
                            orderClass.id().value(),
                            quota.province().word(),
                            Math.min(parts[i], orderClass.most()),
                            false));
                }
            }
        }
        return reserves;
    }

    private List<OrderClass> classesOf(org.siquan.region.Quota quota) {
        return quota.orders().stream()
                .flatMap(o -> byOrder.getOrDefault(o.value(), List.of()).stream())
                .toList();
    }

    private List<Quota> share(org.siquan.region.Quota quota) {
        List<OrderClass> classes = classesOf(quota);
        int seats = classes.stream().mapToInt(OrderClass::most).sum();
        if (quota.province() == null || quota.most() >= seats) {
            return List.of();
        }
        int[] parts =
                divide(quota.most(), classes.stream().mapToInt(OrderClass::most).toArray());
        List<Quota> quotas = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            OrderClass orderClass = classes.get(i);
            quotas.add(new Quota(
                    quota.id().value() + SPLIT + orderClass.id().value(),
                    classes.size() == 1 ? quota.zh() : quota.zh() + " · " + orderClass.zh(),
                    parts[i],
                    Set.of(orderClass.id().value()),
                    quota.province().word()));
        }
        return quotas;
    }

    /** Divides whole seats in proportion to the weights; the largest remainders get the seats left over. */
    static int[] divide(int seats, int[] weights) {
        long sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int[] parts = new int[weights.length];
        if (sum == 0) {
            return parts;
        }
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = (int) ((long) seats * weights[i] / sum);
            given += parts[i];
        }
        long total = sum;
        List<Integer> order = java.util.stream.IntStream.range(0, weights.length)
                .boxed()
                .sorted(java.util.Comparator.comparingLong((Integer i) -> -((long) seats * weights[i] % total)))
                .collect(Collectors.toList());
        for (int i = 0; i < seats - given; i++) {
            parts[order.get(i)]++;
        }
        return parts;
    }

    private Set<String> classes(List<String> orders) {
        Set<String> classes = new TreeSet<>();
        for (String order : orders) {
            byOrder.getOrDefault(order, List.of()).forEach(c -> classes.add(c.id().value()));
        }
        return classes;
    }

    private int seats(Set<String> classes) {
        return region.industry().classes().stream()
                .filter(c -> classes.contains(c.id().value()))
                .mapToInt(OrderClass::most)
                .sum();
    }
}
