package org.siquan.app.pay.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.siquan.app.pay.Fen;
import org.siquan.app.pay.PayTerms.Terms;
import org.siquan.app.placements.Span;
import org.siquan.year.WorkDays;

/**
 * What is due for each month of a placement: per month its share of the month's working days, per day or hour the planned
 * ones. Terms count from their first day on, so a month may have two.
 */
final class DuePlan {

    /** A month and what is due for it. */
    record Due(YearMonth month, int workDays, LocalDate dueOn, Fen amount) {}

    private final WorkDays days;

    DuePlan(WorkDays days) {
        this.days = days;
    }

    /**
     * @param terms the newest statement first, so that of two with the same first day the newer one counts
     * @param hoursPerDay of the post
     */
    List<Due> of(List<Span> spans, List<Terms> terms, int hoursPerDay) {
        SortedMap<YearMonth, List<LocalDate>> byMonth = new TreeMap<>();
        for (Span span : spans) {
            for (LocalDate day : days.between(span.first(), span.last())) {
                byMonth.computeIfAbsent(YearMonth.from(day), _ -> new ArrayList<>())
                        .add(day);
            }
        }
        return byMonth.entrySet().stream()
                .filter(month -> terms(terms, month.getValue().getLast()).isPresent())
                .map(month -> due(month.getKey(), month.getValue(), terms, hoursPerDay))
                .toList();
    }

    private Due due(YearMonth month, List<LocalDate> worked, List<Terms> terms, int hoursPerDay) {
        int workDays = days.between(month.atDay(1), month.atEndOfMonth()).size();
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day : worked) {
            Terms now = terms(terms, day).orElse(null);
            if (now != null) {
                sum = sum.add(perDay(now, workDays, hoursPerDay));
            }
        }
        Terms last = terms(terms, worked.getLast()).orElseThrow();
        return new Due(
                month,
                worked.size(),
                payDay(month, last.payDay()),
                new Fen(sum.setScale(0, RoundingMode.HALF_UP).longValueExact()));
    }

    private static BigDecimal perDay(Terms terms, int workDays, int hoursPerDay) {
        BigDecimal amount = BigDecimal.valueOf(terms.amount().value());
        return switch (terms.per()) {
            case MONTH -> amount.divide(BigDecimal.valueOf(workDays), 10, RoundingMode.HALF_UP);
            case DAY -> amount;
            case HOUR -> amount.multiply(BigDecimal.valueOf(hoursPerDay));
        };
    }

    /** The pay day after the month, or the last day of a shorter one. */
    static LocalDate payDay(YearMonth month, int day) {
        YearMonth next = month.plusMonths(1);
        return next.atDay(Math.min(day, next.lengthOfMonth()));
    }

    /** The terms that count on a day. */
    static Optional<Terms> terms(List<Terms> newestFirst, LocalDate day) {
        return newestFirst.stream()
                .filter(terms -> !terms.from().isAfter(day))
                .max(Comparator.comparing(Terms::from)); // of equals the first, which is the newest
    }

    /** Yuan a month, as the rules read pay: 21.75 paid days a month (劳社部发〔2008〕3号). */
    static int monthlyYuan(Terms terms, int hoursPerDay) {
        BigDecimal month = BigDecimal.valueOf(terms.amount().value(), 2);
        BigDecimal paidDays = new BigDecimal("21.75");
        BigDecimal yuan = switch (terms.per()) {
            case MONTH -> month;
            case DAY -> month.multiply(paidDays);
            case HOUR -> month.multiply(paidDays).multiply(BigDecimal.valueOf(hoursPerDay));
        };
        return yuan.setScale(0, RoundingMode.DOWN).intValueExact();
    }
}
