package org.siquan.year.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.siquan.engine.alignment.gap.CompetencyGap;
import org.siquan.engine.alignment.gap.DemandSource;
import org.siquan.engine.alignment.gap.DemandTrend;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.kernel.Text;
import org.siquan.year.paper.Paper;

/** Tables of what is asked and taught, and of the evidence for it. */
final class CompetencyTables {

    private final RegionNames names;

    CompetencyTables(RegionNames names) {
        this.names = names;
    }

    Paper.Section competencies(MajorGap gap) {
        List<List<Object>> rows = new ArrayList<>();
        for (CompetencyGap c : gap.competencies()) {
            rows.add(List.of(
                    c.competency(),
                    names.competency(c.competency()),
                    c.verdict().words(),
                    c.share(),
                    amount(c, DemandSource.ORDERS),
                    amount(c, DemandSource.ADVERTISEMENTS),
                    amount(c, DemandSource.SHORTAGES),
                    c.met(),
                    depth(c.taught()),
                    depth(c.asked()),
                    courses(c),
                    trend(c)));
        }
        return new Paper.Section(
                new Text("能力逐项", "Competency by competency"),
                new Text("能力", "Competencies"),
                List.of(
                        new Text(
                                "深度：1 了解，2 在指导下能做，3 能独立做。要求深度是能满足九成需求的最浅一级；未写明水平的招聘信息按 1 计。",
                                "Depth: 1 knows, 2 does under guidance, 3 does alone. The depth asked for is the least that answers"
                                        + " nine tenths of the demand; advertisements that state no level count as 1."),
                        new Text(
                                "趋势只在季节性肯德尔检验（多重检验校正后 p≤0.05）支持时才下结论；斜率为每年变化的百分点，括号内为 95% 区间。",
                                "A trend is claimed only where the seasonal Kendall test carries it (p at most 0.05, adjusted for the"
                                        + " number of tests); the slope is in points of share a year, its 95 % interval in brackets.")),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("编号", "id"),
                                Paper.Column.words("能力", "competency"),
                                Paper.Column.words("结论", "verdict"),
                                Paper.Column.percent("占需求", "share of demand"),
                                Paper.Column.number("订单（人）", "orders (places)"),
                                Paper.Column.number("招聘（条）", "advertisements"),
                                Paper.Column.number("紧缺目录", "shortages"),
                                Paper.Column.percent("已满足", "met"),
                                Paper.Column.words("所教深度", "depth taught"),
                                Paper.Column.words("要求深度", "depth asked"),
                                Paper.Column.words("现有课程（学时）", "courses (hours)"),
                                Paper.Column.words("趋势", "trend")),
                        rows));
    }

    private static Object amount(CompetencyGap c, DemandSource source) {
        CompetencyGap.SourceDemand demand = c.of(source);
        return demand == null ? 0 : demand.amount();
    }

    static Text depth(int depth) {
        return depth == 0 ? new Text("—", "–") : Text.same(String.valueOf(depth));
    }

    private Text courses(CompetencyGap c) {
        return new Text(courses(c, "zh"), courses(c, "en"));
    }

    private String courses(CompetencyGap c, String language) {
        return c.courses().stream()
                .map(course -> "%s %s (%d, %.0f)"
                        .formatted(
                                course.course(),
                                names.course(course.course()).say(language),
                                course.depth(),
                                course.hours()))
                .collect(Collectors.joining(language.equals("zh") ? "；" : "; "));
    }

    /** Every series in words; nothing where no dated source speaks of the competency. */
    static Text trend(CompetencyGap c) {
        if (c.trend().isEmpty()) {
            return new Text("无有日期的数据", "no dated figures");
        }
        return new Text(trend(c, "zh"), trend(c, "en"));
    }

    private static String trend(CompetencyGap c, String language) {
        return c.trend().stream()
                .map(t -> t.direction() == DemandTrend.Direction.TOO_SHORT
                        ? "%s: %s (%d)"
                                .formatted(
                                        t.basis().words().say(language),
                                        t.direction().words().say(language),
                                        t.quarters())
                        : String.format(
                                Locale.ROOT,
                                "%s: %s %+.2f [%+.2f, %+.2f]",
                                t.basis().words().say(language),
                                t.direction().words().say(language),
                                100 * t.slope(),
                                100 * t.low(),
                                100 * t.high()))
                .collect(Collectors.joining("; "));
    }

    Paper.Section evidence(MajorGap gap) {
        List<List<Object>> rows = new ArrayList<>();
        for (CompetencyGap c : gap.competencies()) {
            for (CompetencyGap.SourceDemand demand : c.demand()) {
                rows.add(List.of(
                        c.competency(),
                        names.competency(c.competency()),
                        demand.source().words(),
                        demand.amount(),
                        demand.share(),
                        String.join(", ", demand.evidence())));
            }
        }
        return new Paper.Section(
                new Text("证据", "Evidence"),
                new Text("证据", "Evidence"),
                List.of(new Text(
                        "每项能力、每类来源列出分量最重的 20 条的编号；编号与园区文件、招聘信息文件和紧缺目录（行号）一致。",
                        "The 20 items of most weight for each competency and source, by their ids in the region's files, the file of"
                                + " advertisements and the shortage catalogue (line).")),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("编号", "id"),
                                Paper.Column.words("能力", "competency"),
                                Paper.Column.words("来源", "source"),
                                Paper.Column.number("数量", "amount"),
                                Paper.Column.percent("占该来源", "share of the source"),
                                Paper.Column.words("条目编号", "items")),
                        rows));
    }
}
