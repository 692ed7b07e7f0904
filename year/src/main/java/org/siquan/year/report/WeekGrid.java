package org.siquan.year.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.year.ScheduleResult;

/**
 * Rows of blocks over the weeks of a year, as an HTML table without script: months and Mondays above, closed weeks
 * hatched, every block in the colour of its site and with the site's name in it. Immutable and thread-safe.
 */
public final class WeekGrid {

    private final LocalDate monday;
    private final int weeks;
    private final Map<Integer, String> closed;
    private final SiteColours colours;
    private final String language;

    /**
     * A grid.
     *
     * @param monday first day of week 1
     * @param closed weeks in which nobody studies or works, with the reason
     */
    public WeekGrid(LocalDate monday, int weeks, Map<Integer, String> closed, SiteColours colours, String language) {
        this.monday = monday;
        this.weeks = weeks;
        this.closed = Map.copyOf(closed);
        this.colours = colours;
        this.language = language;
    }

    /**
     * A line of the grid.
     *
     * @param href where its name leads; empty for nowhere
     * @param loads learners per week instead of blocks, against {@code capacity}; empty for a line of blocks
     */
    public record Row(
            String name,
            String note,
            String href,
            List<ScheduleResult.Block> blocks,
            List<Integer> loads,
            int capacity) {
        public Row {
            blocks = List.copyOf(blocks);
            loads = List.copyOf(loads);
        }

        /** A line of blocks. */
        public static Row blocks(String name, String note, String href, List<ScheduleResult.Block> blocks) {
            return new Row(name, note, href, blocks, List.of(), 0);
        }

        /** A line of figures. */
        public static Row loads(String name, String note, List<Integer> loads, int capacity) {
            return new Row(name, note, "", List.of(), loads, capacity);
        }
    }

    /** The table; the caption says what it shows. */
    public String html(String caption, List<Row> rows) {
        StringBuilder html = new StringBuilder(rows.size() * 600 + 4_000);
        html.append("<table class=\"rota\"><caption class=\"visually-hidden\">")
                .append(Pictures.escape(caption))
                .append("</caption><colgroup><col class=\"n\"><col span=\"%d\"></colgroup>".formatted(weeks));
        head(html);
        html.append("<tbody>");
        rows.forEach(row -> row(html, row));
        return html.append("</tbody></table>").toString();
    }

    private void head(StringBuilder html) {
        html.append("<thead><tr><th></th>");
        for (int week = 1; week <= weeks; ) {
            int month = first(week).getMonthValue();
            int end = week;
            while (end <= weeks && first(end).getMonthValue() == month) {
                end++;
            }
            html.append("<th class=\"m\" colspan=\"%d\" scope=\"colgroup\">%s</th>"
                    .formatted(
                            end - week,
                            end - week < 2
                                    ? ""
                                    : new Text(
                                                    month + " 月",
                                                    first(week)
                                                            .getMonth()
                                                            .getDisplayName(
                                                                    java.time.format.TextStyle.SHORT,
                                                                    java.util.Locale.ENGLISH))
                                            .say(language)));
            week = end;
        }
        html.append("</tr><tr><th scope=\"col\">%s</th>".formatted(new Text("周一", "Monday").say(language)));
        for (int week = 1; week <= weeks; week++) {
            html.append("<th scope=\"col\"%s>%02d</th>"
                    .formatted(
                            closed.containsKey(week) ? " class=\"shut\"" : "",
                            first(week).getDayOfMonth()));
        }
        html.append("</tr></thead>");
    }

    private LocalDate first(int week) {
        return monday.plusWeeks(week - 1L);
    }

    private void row(StringBuilder html, Row row) {
        boolean loads = !row.loads().isEmpty();
        String name = Pictures.escape(row.name());
        html.append("<tr%s><th scope=\"row\">".formatted(loads ? " class=\"load c-metro\"" : ""));
        html.append(row.href().isEmpty() ? name : "<a href=\"%s\">%s</a>".formatted(Pictures.escape(row.href()), name));
        if (!row.note().isEmpty()) {
            html.append("<small>").append(Pictures.escape(row.note())).append("</small>");
        }
        html.append("</th>");
        if (loads) {
            figures(html, row);
        } else {
            blocks(html, row.blocks());
        }
        html.append("</tr>");
    }

    private void figures(StringBuilder html, Row row) {
        for (int week = 1; week <= weeks; week++) {
            int learners = week <= row.loads().size() ? row.loads().get(week - 1) : 0;
            int tenth = row.capacity() == 0 ? 0 : Math.min(10, learners * 10 / row.capacity());
            boolean over = row.capacity() > 0 && learners > row.capacity();
            html.append("<td class=\"f%d%s\">%s</td>"
                    .formatted(
                            tenth,
                            closed.containsKey(week) ? " shut" : over ? " over" : tenth == 10 ? " full" : "",
                            learners == 0 ? "" : learners));
        }
    }

    private void blocks(StringBuilder html, List<ScheduleResult.Block> blocks) {
        int at = 1;
        for (ScheduleResult.Block block : blocks) {
            gap(html, at, block.week());
            html.append("<td colspan=\"%d\"><span class=\"blk %s%s\" title=\"%s\">%s</span></td>"
                    .formatted(
                            block.weeks(),
                            block.work() ? "work " : "course ",
                            colours.of(block.place()),
                            Pictures.escape(hint(block)),
                            Pictures.escape(block.weeks() < 3 ? "" : label(block))));
            at = block.week() + block.weeks();
        }
        gap(html, at, weeks + 1);
    }

    private void gap(StringBuilder html, int from, int to) {
        for (int week = from; week < to; week++) {
            html.append(closed.containsKey(week) ? "<td class=\"shut\"></td>" : "<td></td>");
        }
    }

    private String label(ScheduleResult.Block block) {
        String place = colours.shortName(block.place());
        return block.weeks() < 5
                ? place
                : place + (block.work() ? new Text(" · 岗", " · work") : new Text(" · 课", " · course")).say(language);
    }

    private String hint(ScheduleResult.Block block) {
        List<String> words = new ArrayList<>();
        int last = block.week() + block.weeks() - 1;
        words.add(new Text(
                        "第 %d–%d 周（%s 至 %s）"
                                .formatted(
                                        block.week(),
                                        last,
                                        first(block.week()),
                                        first(last).plusDays(6)),
                        "weeks %d–%d (%s to %s)"
                                .formatted(
                                        block.week(),
                                        last,
                                        first(block.week()),
                                        first(last).plusDays(6)))
                .say(language));
        words.add(block.place());
        add(words, block.post());
        add(words, block.mentor());
        if (block.travelMinutes() > 0) {
            words.add(new Text(
                            "路上 %d 分钟".formatted(block.travelMinutes()),
                            "%d min on the way".formatted(block.travelMinutes()))
                    .say(language));
        }
        return String.join(" · ", words);
    }

    private static void add(List<String> words, @Nullable String word) {
        if (word != null && !word.isEmpty()) {
            words.add(word);
        }
    }
}
