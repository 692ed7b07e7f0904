package org.siquan.app.reports.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.WorkbookFile;
import org.siquan.app.platform.WorkbookFile.Sheet;
import org.siquan.app.reports.Figure;
import org.siquan.app.reports.FigureKind;
import org.siquan.app.reports.FigureKind.Measure;
import org.siquan.app.reports.FigureValue;
import org.siquan.region.Province;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Figures in words, for pages and files. */
@Component("reportFigureWords")
class FigureWords {

    private static final List<Locale> BOTH = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    FigureWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * A figure on a page.
     *
     * @param number as people read it: also "unknown" and "fewer than 5"
     * @param unknown rows of which nobody can say; blank where there are none
     */
    public record FigureView(
            String id,
            FigureKind kind,
            String name,
            String number,
            String unit,
            String unknown,
            String how,
            String article) {}

    FigureView view(FigureValue value, Locale locale) {
        Long unknown = value.unknown();
        return new FigureView(
                value.id(),
                value.kind(),
                name(value.kind(), value.of(), locale),
                number(value, locale),
                text(value.kind().messageKey() + ".unit", locale),
                unknown == null ? text("report.small", locale) : unknown == 0 ? "" : unknown.toString(),
                text(value.kind().messageKey() + ".how", locale),
                text("report.article", locale, value.kind().article()));
    }

    String name(FigureKind kind, String of, Locale locale) {
        String name = text(kind.messageKey(), locale);
        if (of.isEmpty()) {
            return name;
        }
        String value = kind == FigureKind.WAY
                ? Arrays.stream(of.split(">", -1))
                        .map(word -> province(word, locale))
                        .collect(Collectors.joining(" → "))
                : text("report.of." + kind.name() + "." + of, locale);
        return name + " · " + value;
    }

    private String province(String word, Locale locale) {
        return word.equals("?") ? text("report.unknown", locale) : new Province(word).say(locale.getLanguage());
    }

    private String number(FigureValue value, Locale locale) {
        return switch (value.state()) {
            case KNOWN -> value.number().map(BigDecimal::toPlainString).orElse("");
            case UNKNOWN -> text("report.unknown", locale);
            case SMALL -> text("report.small", locale);
        };
    }

    /** The first sheet: every figure with its number, how it is counted, and where its rows are. */
    Sheet figures(List<FigureValue> values, boolean rows) {
        List<String> headings = new ArrayList<>(headings(
                "id", "name-zh", "name-en", "value", "unit", "part", "whole", "unknown", "how-zh", "how-en",
                "article"));
        if (rows) {
            headings.addAll(headings("sheet"));
        }
        return new Sheet(
                text("report.sheet.figures", BOTH.getFirst()),
                headings,
                values.stream().map(value -> cells(value, rows)).toList());
    }

    private List<@Nullable Object> cells(FigureValue value, boolean rows) {
        List<@Nullable Object> cells = new ArrayList<>();
        FigureView zh = view(value, Locale.SIMPLIFIED_CHINESE);
        FigureView en = view(value, Locale.ENGLISH);
        cells.add(value.id());
        cells.add(zh.name());
        cells.add(en.name());
        cells.add(value.number().isPresent() ? value.number().get() : zh.number() + " " + en.number());
        cells.add(zh.unit() + " " + en.unit());
        cells.add(inUnit(value.kind(), value.part()));
        cells.add(value.whole());
        cells.add(value.unknown() == null ? zh.unknown() : value.unknown());
        cells.add(zh.how());
        cells.add(en.how());
        cells.add(zh.article());
        if (rows) {
            cells.add(sheetOf(value.kind()));
        }
        return cells;
    }

    /** Fen become yuan. */
    private static @Nullable Object inUnit(FigureKind kind, @Nullable Long part) {
        return part != null && kind.measure() == Measure.MEAN ? BigDecimal.valueOf(part, 2) : part;
    }

    /** Figures and the rows behind them: the sum of "part", by "whole" for shares and means, is the figure. */
    WorkbookFile workbook(String name, List<Figure> figures) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(figures(figures.stream().map(Figure::value).toList(), true));
        for (FigureKind kind : FigureKind.values()) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            figures.stream()
                    .filter(figure -> figure.kind() == kind)
                    .forEach(figure -> figure.rows().forEach(row -> rows.add(cells(figure, row))));
            if (!rows.isEmpty()) {
                sheets.add(new Sheet(
                        sheetOf(kind),
                        headings("id", "placement", "learner", "host", "detail", "part", "whole"),
                        rows));
            }
        }
        return new WorkbookFile(name + ".xlsx", sheets);
    }

    private static List<@Nullable Object> cells(Figure figure, Figure.Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(figure.id());
        cells.add(row.placement());
        cells.add(row.learner());
        cells.add(row.unit());
        cells.add(row.detail());
        cells.add(inUnit(figure.kind(), row.part()));
        cells.add(row.whole());
        return cells;
    }

    static String sheetOf(FigureKind kind) {
        return kind.name();
    }

    /** Each in both languages: a file has readers of both. */
    private List<String> headings(String... keys) {
        return Arrays.stream(keys)
                .map(key -> BOTH.stream()
                        .map(locale -> text("report.sheet." + key, locale))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
