package org.siquan.app.reports.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.siquan.app.reports.Figure;
import org.siquan.app.reports.Figure.Row;
import org.siquan.app.reports.FigureKind;
import org.siquan.app.reports.FigureKind.Measure;
import org.siquan.app.reports.FigureValue;

/**
 * Takes groups of one to four out of what is published. A share also goes where those who do not count are so few; of a
 * broken-down figure a second value goes where one alone could be found from the sum.
 */
final class SmallGroups {

    static final int LEAST = 5;

    private SmallGroups() {}

    static List<FigureValue> published(List<Figure> figures) {
        List<FigureValue> values = new ArrayList<>();
        for (FigureKind kind : FigureKind.values()) {
            List<FigureValue> of = figures.stream()
                    .filter(figure -> figure.kind() == kind)
                    .map(SmallGroups::value)
                    .toList();
            values.addAll(kind.broken() ? secondToo(of) : of);
        }
        return List.copyOf(values);
    }

    private static FigureValue value(Figure figure) {
        FigureValue value = figure.value();
        Long unknown = small(people(figure, row -> row.whole() == 0)) ? null : value.unknown();
        return hides(figure)
                ? new FigureValue(figure.kind(), figure.of(), null, null, unknown)
                : new FigureValue(figure.kind(), figure.of(), value.part(), value.whole(), unknown);
    }

    private static boolean hides(Figure figure) {
        long counted = people(figure, row -> row.part() > 0);
        if (figure.kind().measure() == Measure.COUNT) {
            return small(counted)
                    || small(figure.rows().stream().mapToLong(Row::part).sum());
        }
        boolean few = small(people(figure, row -> row.whole() > 0));
        return figure.kind().measure() == Measure.MEAN
                ? few
                : few || small(counted) || small(people(figure, row -> row.part() < row.whole()));
    }

    /** Learners of these rows; rows about units count one by one. */
    private static long people(Figure figure, Predicate<Row> which) {
        return figure.rows().stream()
                .filter(which)
                .map(row -> row.learner().isEmpty() ? row : row.learner())
                .distinct()
                .count();
    }

    private static boolean small(long number) {
        return number > 0 && number < LEAST;
    }

    /** The smallest of the others goes with a value that is hidden alone. */
    private static List<FigureValue> secondToo(List<FigureValue> values) {
        if (values.stream().filter(v -> v.part() == null).count() != 1) {
            return values;
        }
        FigureValue second = values.stream()
                .filter(v -> v.part() != null && v.part() > 0)
                .min(Comparator.comparingLong(v -> v.part() == null ? 0 : v.part()))
                .orElse(null);
        return values.stream()
                .map(v -> v.equals(second) ? new FigureValue(v.kind(), v.of(), null, null, v.unknown()) : v)
                .toList();
    }
}
