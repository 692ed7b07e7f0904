package org.siquan.year;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.kernel.Text;

/** Counts advertisements by id and gives the most frequent; equal counts by id. */
final class Tally {

    private final TreeMap<String, Double> counts = new TreeMap<>();
    private final Map<String, Text> names = new HashMap<>();

    void add(String id, Text name) {
        add(id, name, 1);
    }

    /** Counts what is asked for and no more than welcome as a part of an advertisement. */
    void add(String id, Text name, double weight) {
        counts.merge(id, weight, Double::sum);
        names.putIfAbsent(id, name);
    }

    List<AdvertisedDemand.Named> most(int shown) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(shown)
                .map(e -> new AdvertisedDemand.Named(
                        e.getKey(), names.getOrDefault(e.getKey(), Text.same(e.getKey())), e.getValue()))
                .toList();
    }
}
