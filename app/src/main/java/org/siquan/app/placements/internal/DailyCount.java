package org.siquan.app.placements.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.siquan.app.placements.Span;

/** How many of these spans there are on each day, as steps over time. O(n log n) in the different spans. */
final class DailyCount {

    private final TreeMap<LocalDate, Integer> changes = new TreeMap<>();

    /** So many more on each day of a span. */
    void add(Span span, int many) {
        changes.merge(span.first(), many, Integer::sum);
        changes.merge(span.last().plusDays(1), -many, Integer::sum);
    }

    /** Most on any day of these spans. */
    int most(List<Span> over) {
        int[] most = {0};
        over.forEach(span -> each(span, (_, count) -> most[0] = Math.max(most[0], count)));
        return most[0];
    }

    /** Calls back for every stretch of days of this span with the same count, in order. */
    void each(Span over, BiConsumer<Span, Integer> stretch) {
        int count = changes.headMap(over.first(), true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        LocalDate from = over.first();
        List<LocalDate> days = new ArrayList<>(
                changes.subMap(over.first(), false, over.last(), true).keySet());
        for (LocalDate day : days) {
            int change = changes.getOrDefault(day, 0);
            if (change != 0) {
                stretch.accept(new Span(from, day.minusDays(1)), count);
                count += change;
                from = day;
            }
        }
        stretch.accept(new Span(from, over.last()), count);
    }
}
