package org.siquan.app.industry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Advertisements by quarter beside orders and plans, as a page shows them.
 *
 * @param state {@code none}, {@code undated}, {@code elsewhere}: there is nothing to show and why; {@code look}, {@code kept}: how
 *     the file of advertisements came about
 * @param vacancies each once
 * @param first day of the file
 * @param stayDays how long what stood there had stood, days; 0 where the file was kept
 * @param plans whether the actor may see plans
 * @param rows latest first; none where there are no advertisements to show
 */
public record QuarterTable(
        String state,
        int vacancies,
        int dated,
        int placed,
        String first,
        String last,
        long stayDays,
        boolean plans,
        List<Row> rows) {

    public QuarterTable {
        rows = List.copyOf(rows);
    }

    /** One quarter; {@code null}: nobody speaks of it. */
    public record Row(
            String quarter,
            @Nullable Long orders,
            @Nullable Long plans,
            @Nullable Double advertised) {}
}
