package org.siquan.year.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.siquan.engine.kernel.Text;
import org.siquan.year.report.ReportTemplates;
import org.thymeleaf.context.Context;

/**
 * A paper as one self-contained HTML page for A4: styles are inside, there is no script and nothing is loaded. Thread-safe.
 */
public final class PaperPage {

    private final ReportTemplates templates = new ReportTemplates();
    private final String style = ReportTemplates.styles("tokens", "report", "paper");

    /** A cell as shown. */
    public record Shown(String words, boolean number) {}

    /** A section as shown. */
    public record ShownSection(String title, List<String> notes, List<Shown> headings, List<List<Shown>> rows) {
        public ShownSection {
            notes = List.copyOf(notes);
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /** The page in {@code "en"}, else in Chinese. */
    public String render(Paper paper, String language) {
        Context context = ReportTemplates.context(language);
        context.setVariable("style", style);
        context.setVariable("paper", paper);
        context.setVariable("sections", sections(paper, language));
        return templates.process("year/paper", context);
    }

    /** Its sections as they are shown in {@code "en"}, else in Chinese. */
    public static List<ShownSection> sections(Paper paper, String language) {
        return paper.sections().stream()
                .map(section -> shown(section, language))
                .toList();
    }

    private static ShownSection shown(Paper.Section section, String language) {
        List<Paper.Column> columns = section.grid().columns();
        return new ShownSection(
                section.title().say(language),
                section.notes().stream().map(note -> note.say(language)).toList(),
                columns.stream()
                        .map(column -> new Shown(column.heading().say(language), isNumber(column)))
                        .toList(),
                section.grid().rows().stream()
                        .map(row -> IntStream.range(0, row.size())
                                .mapToObj(i -> new Shown(
                                        words(row.get(i), columns.get(i), language), isNumber(columns.get(i))))
                                .toList())
                        .toList());
    }

    private static boolean isNumber(Paper.Column column) {
        return column.kind() != Paper.Column.Kind.WORDS;
    }

    static String words(Object cell, Paper.Column column, String language) {
        return switch (cell) {
            case Text text -> text.say(language);
            case Number number
            when column.kind() == Paper.Column.Kind.PERCENT ->
                String.format(Locale.ROOT, "%.1f%%", 100 * number.doubleValue());
            case Number number
            when number.doubleValue() == Math.rint(number.doubleValue()) ->
                String.format(Locale.ROOT, "%,d", number.longValue());
            case Number number -> String.format(Locale.ROOT, "%,.1f", number.doubleValue());
            default -> cell.toString();
        };
    }
}
