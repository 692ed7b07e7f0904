package org.siquan.app.reports.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.siquan.app.reports.FigureValue;
import org.siquan.app.reports.QualityReports.Edition;
import org.siquan.app.reports.QualityReports.Total;

/** Sums of what schools published. What one of them hides is in no sum. */
final class ParkTotals {

    private ParkTotals() {}

    static List<Total> of(List<Edition> newest) {
        Map<String, List<FigureValue>> byFigure = new LinkedHashMap<>();
        newest.stream()
                .flatMap(edition -> edition.figures().stream())
                .sorted(Comparator.comparing(FigureValue::kind)) // the order of values within a kind stays
                .forEach(value -> byFigure.computeIfAbsent(value.id(), _ -> new ArrayList<>())
                        .add(value));
        return byFigure.values().stream().map(ParkTotals::total).toList();
    }

    private static Total total(List<FigureValue> all) {
        FigureValue any = all.getFirst();
        List<FigureValue> shown = all.stream()
                .filter(value -> value.state() != FigureValue.State.SMALL)
                .toList();
        FigureValue sum = shown.isEmpty()
                ? new FigureValue(any.kind(), any.of(), null, null, null)
                : new FigureValue(
                        any.kind(),
                        any.of(),
                        sum(shown.stream().map(FigureValue::part).toList()),
                        sum(shown.stream().map(FigureValue::whole).toList()),
                        shown.stream().anyMatch(value -> value.unknown() == null)
                                ? null
                                : sum(shown.stream().map(FigureValue::unknown).toList()));
        return new Total(sum, shown.size(), all.size() - shown.size());
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream()
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}
