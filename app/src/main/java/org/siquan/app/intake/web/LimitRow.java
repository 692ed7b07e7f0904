package org.siquan.app.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.intake.Scenario;
import org.siquan.app.intake.Scenario.Outcome;
import org.siquan.engine.kernel.Text;
import org.siquan.year.intake.PlanFigures;

/**
 * A limit with its use, in its units.
 *
 * @param kind part of its id before the colon: teachers, beds, laboratory, change, total, share, orders, approved
 * @param low NaN if there is none
 * @param high NaN if there is none
 * @param moved whether this scenario changes it
 * @param price what a unit is worth; null where that was not computed
 */
public record LimitRow(
        String id,
        String kind,
        Text name,
        Text unit,
        double used,
        double low,
        double high,
        boolean binding,
        boolean moved,
        Scenario.@Nullable Price price) {

    /** Kinds in the order of the page. */
    public static final List<String> KINDS =
            List.of("teachers", "laboratory", "beds", "total", "share", "change", "orders", "feeder", "approved");

    /** Part of the upper value that is used, 0..100. */
    public int percent() {
        if (high == 0) { // nothing to be a part of, such as a quota that is compared with the learners it is a part of
            return binding ? 100 : 0;
        }
        return Double.isNaN(high) || high < 0 ? 100 : Math.clamp(Math.round(100 * used / high), 0, 100);
    }

    /** Limits of a year, those that bind first. */
    static List<LimitRow> of(Scenario scenario, Outcome.Planned planned, PlanFigures figures, int year, String kind) {
        Map<String, Scenario.Price> prices =
                planned.prices().stream().collect(Collectors.toMap(Scenario.Price::limit, p -> p));
        return figures.limits().stream()
                .filter(use -> use.bound().year() == year)
                .map(use -> new LimitRow(
                        use.bound().id(),
                        kind(use.bound().id()),
                        use.bound().name(),
                        use.bound().unit(),
                        use.used(),
                        use.low(),
                        use.high(),
                        use.binding(),
                        scenario.changes().limits().stream()
                                .anyMatch(m -> m.bound().equals(use.bound().id())),
                        prices.get(use.bound().id())))
                .filter(row -> kind.isEmpty() || row.kind().equals(kind))
                .sorted(Comparator.comparing((LimitRow row) -> !row.moved())
                        .thenComparing(row -> row.price() == null)
                        .thenComparing(row -> !row.binding())
                        .thenComparingInt(row -> KINDS.indexOf(row.kind()))
                        .thenComparing(LimitRow::id))
                .toList();
    }

    private static String kind(String id) {
        return id.contains(":") ? id.substring(0, id.indexOf(':')) : id;
    }
}
