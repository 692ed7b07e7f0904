package org.siquan.engine.scheduling.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Text;

/** Violations by rule, each counted, the first few kept in words. */
final class Findings {

    private static final int KEPT = 5;

    private final Map<String, Text> names = new LinkedHashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, List<Text>> first = new LinkedHashMap<>();

    void rule(String id, String zh, String en) {
        names.put(id, new Text(zh, en));
        counts.put(id, 0L);
        first.put(id, new ArrayList<>());
    }

    void broken(String rule, String zh, String en) {
        counts.merge(rule, 1L, Long::sum);
        List<Text> kept = first.getOrDefault(rule, List.of());
        if (kept.size() < KEPT) {
            kept.add(new Text(zh, en));
        }
    }

    List<Verdict> verdicts() {
        List<Verdict> all = new ArrayList<>();
        names.forEach((id, name) ->
                all.add(new Verdict(id, name, counts.getOrDefault(id, 0L), first.getOrDefault(id, List.of()))));
        return all;
    }
}
