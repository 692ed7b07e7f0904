package org.siquan.app.intake.web;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siquan.year.intake.PlanFigures;
import org.siquan.year.intake.PlanFigures.CohortYear;

/**
 * What happens in a year with those on a plan's seats, in whole learners.
 *
 * @param year blank: all years together
 */
public record CohortRow(
        String year, long entering, long finishing, long goingOn, long working, long elsewhere, long leaving) {

    /** Every year in which something happens, then all together. */
    static List<CohortRow> of(PlanFigures figures) {
        List<CohortYear> years = figures.cohortYears();
        CohortYear all = new CohortYear(
                0,
                sum(years, CohortYear::entering),
                sum(years, CohortYear::finishing),
                sum(years, CohortYear::goingOn),
                sum(years, CohortYear::working),
                sum(years, CohortYear::elsewhere),
                sum(years, CohortYear::leaving));
        return Stream.concat(years.stream().map(y -> row(String.valueOf(y.year()), y)), Stream.of(row("", all)))
                .collect(Collectors.toUnmodifiableList());
    }

    private static double sum(List<CohortYear> years, ToDoubleFunction<CohortYear> what) {
        return years.stream().mapToDouble(what).sum();
    }

    private static CohortRow row(String year, CohortYear of) {
        return new CohortRow(
                year,
                Math.round(of.entering()),
                Math.round(of.finishing()),
                Math.round(of.goingOn()),
                Math.round(of.working()),
                Math.round(of.elsewhere()),
                Math.round(of.leaving()));
    }
}
