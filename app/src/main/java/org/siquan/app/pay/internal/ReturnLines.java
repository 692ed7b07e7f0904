package org.siquan.app.pay.internal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.ReturnAccount.Assumption;
import org.siquan.app.pay.ReturnAccount.Cost;
import org.siquan.app.pay.ReturnAccount.Line;
import org.siquan.app.pay.internal.ReturnTable.WorkedMonth;
import org.siquan.app.placements.PlacementId;
import org.siquan.year.WorkDays;

/** Month by month: what learners cost, what their work is worth by assumption, and the balance so far. */
final class ReturnLines {

    private static final double PERCENT = 100;

    private final WorkDays days;

    ReturnLines(WorkDays days) {
        this.days = days;
    }

    private static final class Sum {
        private int learners;
        private long pay;
        private long other;
        private double value;
    }

    /** @param months in the order of placement and month */
    List<Line> of(List<WorkedMonth> months, List<Cost> costs, @Nullable Assumption assumption) {
        SortedMap<YearMonth, Sum> sums = new TreeMap<>();
        Map<PlacementId, Integer> nth = new HashMap<>();
        for (WorkedMonth worked : months) {
            Sum sum = sums.computeIfAbsent(worked.month(), _ -> new Sum());
            sum.learners++;
            sum.pay += worked.fen().value();
            int month = nth.merge(worked.placement(), 1, Integer::sum);
            if (assumption != null) {
                sum.value += assumption.worth().value() * assumption.share(month) / PERCENT * part(worked);
            }
        }
        for (Cost cost : costs) {
            sums.computeIfAbsent(YearMonth.from(cost.cost().day()), _ -> new Sum()).other +=
                    cost.cost().amount().value();
        }
        List<Line> lines = new ArrayList<>();
        long balance = 0;
        for (Map.Entry<YearMonth, Sum> entry : sums.entrySet()) {
            Sum sum = entry.getValue();
            long value = Math.round(sum.value);
            balance += value - sum.pay - sum.other;
            lines.add(new Line(
                    entry.getKey(), sum.learners, new Fen(sum.pay), new Fen(sum.other), new Fen(value), balance));
        }
        return lines;
    }

    private double part(WorkedMonth worked) {
        int all = days.between(worked.month().atDay(1), worked.month().atEndOfMonth())
                .size();
        return all == 0 ? 0 : (double) worked.workDays() / all;
    }

    /** The first month in which the work so far was worth what it cost. */
    static Optional<YearMonth> breakEven(List<Line> lines) {
        boolean any = lines.stream().anyMatch(line -> line.value().value() > 0);
        return lines.stream()
                .filter(line -> any && line.balanceFen() >= 0 && line.learners() > 0)
                .map(Line::month)
                .findFirst();
    }
}
