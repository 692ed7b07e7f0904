package org.siquan.year.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.siquan.engine.alignment.gap.AdvertisedNeeds;
import org.siquan.engine.alignment.gap.CompetencyDepth;
import org.siquan.engine.alignment.gap.DemandItem;
import org.siquan.engine.alignment.gap.GapAnalysis;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.alignment.gap.TaughtCourse;
import org.siquan.region.Order;

/**
 * Demand for the occupations that a major leads to, whatever major it is answered by today, against the courses of all
 * majors together.
 */
final class NewMajorDemand {

    private final RegionGaps gaps;
    private final String code;
    private final SortedSet<String> occupations;
    private final TreeMap<String, Integer> advertised = new TreeMap<>();
    private final TreeMap<String, Double> ordered = new TreeMap<>();
    private int orders;
    private final MajorGap gap;

    NewMajorDemand(RegionGaps gaps, String code, SortedSet<String> occupations) {
        this.gaps = gaps;
        this.code = code;
        this.occupations = occupations;
        this.gap = new GapAnalysis(
                        demand(), courses(), gaps.framework(), gaps.sources().weights(), List.of(), Map.of())
                .of(code);
    }

    private List<DemandItem> demand() {
        List<DemandItem> demand = new ArrayList<>();
        Map<String, List<CompetencyDepth>> needs = RegionGaps.needs(gaps.region());
        for (Order order : gaps.region().industry().orders()) {
            if (occupations.contains(order.occupationCode())) {
                String id = order.id().value();
                orders++;
                ordered.merge(order.occupationCode(), (double) order.places(), Double::sum);
                demand.add(DemandItem.order(id, order.places(), needs.getOrDefault(id, List.of()), Map.of(code, 1.0)));
            }
        }
        for (AdvertisedNeeds advertisement : gaps.sources().advertisements()) {
            String occupation = advertisement.occupation();
            if (occupation != null && occupations.contains(occupation)) {
                advertised.merge(occupation, 1, Integer::sum);
                demand.add(DemandItem.advertisement(advertisement, code));
            }
        }
        for (DemandItem item : gaps.shortageItems()) {
            if (occupations.contains(gaps.occupationOfShortage(item.id()))) {
                demand.add(item.askedOf(code));
            }
        }
        return demand;
    }

    private List<TaughtCourse> courses() {
        return gaps.courses().stream()
                .map(c -> new TaughtCourse(c.id(), code, c.hours(), c.credits(), c.teaches()))
                .toList();
    }

    /** Against the courses of all majors. */
    MajorGap gap() {
        return gap;
    }

    /** Advertisements of an occupation that the engine stands by. */
    int advertised(String occupation) {
        return advertised.getOrDefault(occupation, 0);
    }

    double ordered(String occupation) {
        return ordered.getOrDefault(occupation, 0.0);
    }

    int orders() {
        return orders;
    }

    double places() {
        return ordered.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    int advertisements() {
        return advertised.values().stream().mapToInt(Integer::intValue).sum();
    }

    long shortages() {
        return gaps.sources().shortages().stream()
                .filter(s -> occupations.contains(s.occupationCode()))
                .count();
    }
}
