package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.region.Chain;
import org.siquan.region.Enterprise;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.RegionIndex;

/** The places of the year's orders as flows from industry chain to major; an order of several majors is split evenly. */
final class OrderFlows {

    private final YearInput input;
    private final RegionIndex index;
    private final Map<String, AlignmentResult.Flow> flows = new LinkedHashMap<>();

    OrderFlows(YearInput input) {
        this.input = input;
        index = RegionIndex.of(input.region());
    }

    List<AlignmentResult.Flow> all() {
        Map<String, String> chains = new HashMap<>();
        for (Chain chain : input.region().industry().chains()) {
            chains.put(chain.id().value(), chain.zh());
        }
        Map<String, Map<String, Double>> majors = majorsByOrder();
        for (Order order : input.region().industry().orders()) {
            Enterprise enterprise = index.enterprise(order.enterprise());
            String chain = enterprise.chain().value();
            String sector = enterprise.sectorCode();
            String sectorName =
                    input.catalogue().sectors().find(sector).map(s -> s.name()).orElse(sector);
            String occupation = DemandStage.occupation(input, order.occupationCode());
            double places = order.places();
            if (places == 0) {
                continue;
            }
            String item = order.id().value();
            add(AlignmentResult.Link.CHAIN, chain, chains.getOrDefault(chain, chain), sector, sectorName, places, item);
            add(
                    AlignmentResult.Link.SECTOR,
                    sector,
                    sectorName,
                    enterprise.id().value(),
                    enterprise.zh(),
                    places,
                    item);
            add(
                    AlignmentResult.Link.ENTERPRISE,
                    enterprise.id().value(),
                    enterprise.zh(),
                    order.occupationCode(),
                    occupation,
                    places,
                    item);
            majors.getOrDefault(item, Map.of("", places))
                    .forEach((code, share) -> add(
                            AlignmentResult.Link.OCCUPATION,
                            order.occupationCode(),
                            occupation,
                            code,
                            code.isEmpty() ? "尚无对应专业" : index.major(code).zh(),
                            share,
                            item));
        }
        return new ArrayList<>(flows.values());
    }

    /** Places of each order by major: a class's seats are shared evenly by its majors and scaled to the order. */
    private Map<String, Map<String, Double>> majorsByOrder() {
        Map<String, Map<String, Double>> seats = new HashMap<>();
        for (OrderClass orderClass : input.region().industry().classes()) {
            Map<String, Double> byMajor =
                    seats.computeIfAbsent(orderClass.order().value(), k -> new LinkedHashMap<>());
            for (String major : orderClass.majorCodes()) {
                byMajor.merge(
                        major,
                        (double) orderClass.most() / orderClass.majorCodes().size(),
                        Double::sum);
            }
        }
        for (Order order : input.region().industry().orders()) {
            Map<String, Double> byMajor = seats.get(order.id().value());
            if (byMajor != null) {
                double sum = byMajor.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                byMajor.replaceAll((major, share) -> share * order.places() / Math.max(sum, 1e-9));
                byMajor.values().removeIf(share -> !(share > 0));
            }
        }
        return seats;
    }

    private void add(
            AlignmentResult.Link from,
            String fromId,
            String fromName,
            String toId,
            String toName,
            double places,
            String item) {
        flows.merge(
                from + "|" + fromId + "|" + toId,
                new AlignmentResult.Flow(from, fromId, fromName, toId, toName, places, List.of(item)),
                (old, next) -> {
                    List<String> evidence = new ArrayList<>(old.evidence());
                    evidence.addAll(next.evidence());
                    return new AlignmentResult.Flow(
                            from, fromId, fromName, toId, toName, old.places() + next.places(), evidence);
                });
    }
}
