package org.siquan.year;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.kernel.Text;

/** Counts advertisements by id and gives the most frequent; equal counts by id. */
final class Tally {

    private final TreeMap<String, Integer> counts = new TreeMap<>();
    private final Map<String, Text> names = new HashMap<>();

    void add(String id, Text name) {
        counts.merge(id, 1, Integer::sum);
        names.putIfAbsent(id, name);
    }

    int of(String id) {
        return counts.getOrDefault(id, 0);
    }

    List<AdvertisedDemand.Named> most(int shown) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(shown)
                .map(e -> new AdvertisedDemand.Named(
                        e.getKey(), names.getOrDefault(e.getKey(), Text.same(e.getKey())), e.getValue()))
                .toList();
    }
}
