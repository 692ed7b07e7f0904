package org.siquan.engine.alignment.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.siquan.engine.alignment.CompetencyEntry;

/**
 * Trends of all competencies of one major over one dated source. The p values of one source are adjusted by Benjamini and
 * Hochberg 1995 (doi:10.1111/j.2517-6161.1995.tb02031.x), so that many competencies do not make a trend by chance.
 */
final class Trends {

    private static final int LEAST_QUARTERS = 8;
    private static final double LEVEL = 0.05;

    private Trends() {}

    /** Of openings by occupation; each occupation spreads over its competencies as a shortage entry does. */
    static Map<String, DemandTrend> ofOpenings(
            String major, Collection<OccupationDemand> history, Collection<CompetencyEntry> framework) {
        Map<String, List<Asked>> spread = new HashMap<>();
        NavigableMap<Integer, Map<String, Double>> quarters = new TreeMap<>();
        for (OccupationDemand point : history) {
            List<Asked> parts = spread.computeIfAbsent(
                    point.occupation(),
                    code -> DemandItem.shortage(code, code, 1, framework).asked());
            for (Asked part : parts) {
                if (part.major().equals(major)) {
                    quarters.computeIfAbsent(point.quarter(), _ -> new TreeMap<>())
                            .merge(part.competency(), part.weight() * point.openings(), Double::sum);
                }
            }
        }
        return of(DemandTrend.Basis.OPENINGS, quarters);
    }

    /** Of advertisements; those whose quarter is not stated are left out. */
    static Map<String, DemandTrend> ofAdvertisements(
            String major, Collection<DemandItem> demand, Map<String, Integer> quarterOf) {
        NavigableMap<Integer, Map<String, Double>> quarters = new TreeMap<>();
        for (DemandItem item : demand) {
            Integer quarter = item.source() == DemandSource.ADVERTISEMENTS ? quarterOf.get(item.id()) : null;
            for (Asked need : quarter == null ? List.<Asked>of() : item.asked()) {
                if (need.major().equals(major)) {
                    quarters.computeIfAbsent(quarter, _ -> new TreeMap<>())
                            .merge(need.competency(), need.weight(), Double::sum);
                }
            }
        }
        return of(DemandTrend.Basis.ADVERTISEMENTS, quarters);
    }

    private static Map<String, DemandTrend> of(
            DemandTrend.Basis basis, NavigableMap<Integer, Map<String, Double>> quarters) {
        TreeSet<String> competencies = new TreeSet<>();
        quarters.values()
                .removeIf(all ->
                        all.values().stream().mapToDouble(Double::doubleValue).sum() <= 0);
        quarters.values().forEach(all -> competencies.addAll(all.keySet()));
        boolean longEnough = quarters.size() >= LEAST_QUARTERS
                && quarters.keySet().stream().mapToInt(q -> q % 4).distinct().count() == 4;
        Map<String, DemandTrend> trends = new TreeMap<>();
        if (!longEnough) {
            competencies.forEach(id -> trends.put(
                    id, new DemandTrend(basis, quarters.size(), DemandTrend.Direction.TOO_SHORT, 0, 0, 0, 1)));
            return trends;
        }
        Map<String, SeasonalKendall> tests = new TreeMap<>();
        for (String id : competencies) {
            TreeMap<Integer, Double> shares = new TreeMap<>();
            quarters.forEach((quarter, all) -> shares.put(
                    quarter,
                    all.getOrDefault(id, 0.0)
                            / all.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum()));
            tests.put(id, SeasonalKendall.of(shares));
        }
        Map<String, Double> adjusted = adjusted(tests);
        tests.forEach((id, test) -> {
            double p = adjusted.getOrDefault(id, 1.0);
            trends.put(
                    id,
                    new DemandTrend(
                            basis, quarters.size(), direction(test, p), test.slope(), test.low(), test.high(), p));
        });
        return trends;
    }

    private static DemandTrend.Direction direction(SeasonalKendall test, double p) {
        if (p > LEVEL || test.slope() == 0) {
            return DemandTrend.Direction.NO_TREND;
        }
        return test.slope() > 0 ? DemandTrend.Direction.RISING : DemandTrend.Direction.FALLING;
    }

    /** Step-up: the adjusted p of rank i of m is the least of p·m/i from there on. */
    static Map<String, Double> adjusted(Map<String, SeasonalKendall> tests) {
        List<Map.Entry<String, SeasonalKendall>> byP = new ArrayList<>(tests.entrySet());
        byP.sort(Comparator.comparingDouble(
                        (Map.Entry<String, SeasonalKendall> e) -> e.getValue().p())
                .thenComparing(Map.Entry::getKey));
        Map<String, Double> adjusted = new TreeMap<>();
        double least = 1;
        for (int rank = byP.size(); rank >= 1; rank--) {
            var test = byP.get(rank - 1);
            least = Math.min(least, test.getValue().p() * byP.size() / rank);
            adjusted.put(test.getKey(), least);
        }
        return adjusted;
    }
}
