package org.siquan.year.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.intake.plan.Futures;
import org.siquan.engine.intake.plan.Offering;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;

/**
 * Where graduates of a major work. Occupations: in proportion to this year's order places of the major. Zones: within an
 * occupation graduates go where its openings are.
 */
final class RegionServes {

    /** Places by major and occupation. */
    private final Map<String, Map<String, Double>> places = new HashMap<>();
    /** Mean openings by occupation and zone. */
    private final Map<String, Map<String, Double>> openings = new HashMap<>();

    RegionServes(Region region, List<Futures.Outlook> outlooks) {
        RegionIndex index = RegionIndex.of(region);
        for (OrderClass orderClass : region.industry().classes()) {
            Order order = index.order(orderClass.order());
            for (String major : orderClass.majorCodes()) {
                places.computeIfAbsent(major, _ -> new TreeMap<>())
                        .merge(
                                order.occupationCode(),
                                (double) orderClass.most()
                                        / orderClass.majorCodes().size(),
                                Double::sum);
            }
        }
        for (Futures.Outlook outlook : outlooks) {
            openings.computeIfAbsent(outlook.occupation(), _ -> new TreeMap<>())
                    .merge(outlook.zone(), outlook.mean(), Double::sum);
        }
    }

    /** Parts of the graduates; what belongs to an occupation without a forecast is left out. */
    List<Offering.Serves> of(String major) {
        Map<String, Double> occupations = places.getOrDefault(major, Map.of());
        double all = occupations.values().stream().mapToDouble(d -> d).sum();
        List<Offering.Serves> parts = new ArrayList<>();
        occupations.forEach((occupation, ordered) -> {
            Map<String, Double> zones = openings.getOrDefault(occupation, Map.of());
            double sum = zones.values().stream().mapToDouble(d -> d).sum();
            zones.forEach((zone, mean) -> {
                if (all > 0 && sum > 0 && mean > 0) {
                    parts.add(new Offering.Serves(occupation, zone, ordered / all * mean / sum));
                }
            });
        });
        return parts;
    }
}
