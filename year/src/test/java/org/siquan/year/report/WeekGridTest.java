package org.siquan.year.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.year.ScheduleResult.Block;

@Tag("S5")
class WeekGridTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    @Test
    void everyLineFillsTheWholeYear() {
        String html = grid().html("周历", List.of(learner()));

        assertThat(columns(html.substring(html.indexOf("<tbody>")))).isEqualTo(52);
    }

    @Test
    void aBlockSaysItsPlaceItsDatesItsPostAndItsMentor() {
        String html = grid().html("周历", List.of(learner()));

        assertThat(html)
                .contains("colspan=\"8\"")
                .contains("第 9–16 周（2026-03-02 至 2026-04-26） · 东片 · 装配岗 · 沈师傅 · 路上 12 分钟");
    }

    @Test
    void weeksInWhichNobodyWorksAreMarked() {
        String html = grid().html("周历", List.of(learner()));

        assertThat(html.substring(html.indexOf("<tbody>"))).containsOnlyOnce("<td class=\"shut\">");
    }

    @Test
    void aPostOverItsCapacityIsMarkedAndAFullOneIsNot() {
        String html =
                grid().html("岗位", List.of(WeekGrid.Row.loads("装配岗", "", java.util.Collections.nCopies(52, 3), 2)));
        String full =
                grid().html("岗位", List.of(WeekGrid.Row.loads("装配岗", "", java.util.Collections.nCopies(52, 2), 2)));

        assertThat(html).contains(" over\">3<");
        assertThat(full).doesNotContain(" over").contains(" full\">2<");
    }

    @Test
    void namesCannotBecomeMarkup() {
        String html = grid().html("<b>", List.of(WeekGrid.Row.blocks("<script>", "\"x", "/a\"b", List.of())));

        assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;").contains("href=\"/a&quot;b\"");
    }

    private static WeekGrid grid() {
        return new WeekGrid(MONDAY, 52, Map.of(6, "春节"), SiteColours.plain(), "zh");
    }

    private static WeekGrid.Row learner() {
        return WeekGrid.Row.blocks(
                "学生",
                "",
                "",
                List.of(new Block(false, 1, 5, "校区", null, null, 0), new Block(true, 9, 8, "东片", "装配岗", "沈师傅", 12)));
    }

    private static int columns(String row) {
        Matcher cell = Pattern.compile("<td(?: colspan=\"(\\d+)\")?[^>]*>").matcher(row);
        int columns = 0;
        while (cell.find()) {
            columns += cell.group(1) == null ? 1 : Integer.parseInt(cell.group(1));
        }
        return columns;
    }
}
