package org.siquan.year.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.gap.CompetencyGap;
import org.siquan.engine.alignment.gap.GapVerdict;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.kernel.Text;
import org.siquan.year.paper.Paper;

/** The gap analysis of a major as the paper that its programme lead brings to a meeting. */
public final class GapPaper {

    private static final int NAMED = 8;

    private final RegionGaps gaps;
    private final RegionNames names;

    public GapPaper(RegionGaps gaps, Catalogue catalogue) {
        this.gaps = gaps;
        this.names = new RegionNames(gaps.region(), catalogue);
    }

    /** The paper of one major; the gap must be of the same region. */
    public Paper of(MajorGap gap) {
        AffectedTables affected = new AffectedTables(gaps, names);
        CompetencyTables competencies = new CompetencyTables(names);
        ChangeTables changes = new ChangeTables(names);
        Text major = Text.same(names.major(gap.major()) + " " + gap.major());
        return new Paper(
                new Text("专业能力缺口分析 · " + major.zh(), "Gap analysis · " + major.en()),
                List.of(
                        new Text(
                                "%s · %d 年度"
                                        .formatted(
                                                gaps.region().park().zh(),
                                                gaps.region().park().year()),
                                "%s · %d"
                                        .formatted(
                                                gaps.region().park().en(),
                                                gaps.region().park().year())),
                        Text.same("SHA-256 " + gaps.region().contentHash())),
                figures(gap, affected),
                List.of(
                        Paper.Section.of(new Text("要点", "In short"), findings(gap)),
                        changes.changes(gap),
                        changes.plan(gap.plainPlan(), true),
                        changes.plan(gap.plan(), false),
                        competencies.competencies(gap),
                        affected.orders(gap),
                        affected.learners(gap.major()),
                        new SourceLines(gaps).of(gap),
                        competencies.evidence(gap)),
                new Text(
                        "由园区数据计算得出；结论供教研会议讨论，调整由学校决定。演示园区的企业、学校和人员均为虚构。",
                        "Computed from the park's data; for the meeting to discuss, the school decides. Enterprises, schools and people of"
                                + " the demonstration region are invented."));
    }

    private static List<Paper.Figure> figures(MajorGap gap, AffectedTables affected) {
        Text unknown = new Text("无从判断", "not known");
        List<Paper.Figure> figures = new ArrayList<>();
        figures.add(new Paper.Figure(
                new Text("现覆盖率", "coverage today"),
                gap.known() ? percent(gap.coverage()) : unknown,
                new Text("按需求加权，教到所要求深度", "weighted by demand, taught as deep as asked")));
        figures.add(new Paper.Figure(
                new Text("方案一之后", "after plan 1"),
                gap.known() ? percent(gap.plainPlan().after()) : unknown,
                hours(gap.plainPlan().hours())));
        figures.add(new Paper.Figure(
                new Text("方案二之后", "after plan 2"),
                gap.known() ? percent(gap.plan().after()) : unknown,
                hours(gap.plan().hours())));
        figures.add(new Paper.Figure(
                new Text("缺失 / 深度不足", "missing / too shallow"),
                Text.same("%d / %d"
                        .formatted(
                                gap.of(GapVerdict.MISSING).size(),
                                gap.of(GapVerdict.TOO_SHALLOW).size())),
                new Text("项能力", "competencies")));
        figures.add(new Paper.Figure(
                new Text("所教超出需求", "over-taught"),
                Text.same(String.valueOf(gap.of(GapVerdict.OVER_TAUGHT).size())),
                new Text("项能力", "competencies")));
        figures.add(new Paper.Figure(
                new Text("在读学习者", "learners enrolled"),
                Text.same("%,d".formatted(affected.enrolled(gap.major()))),
                new Text("本专业各培养点合计（不含不公开的）", "in the programmes of the major that are disclosed")));
        return figures;
    }

    private List<Text> findings(MajorGap gap) {
        List<Text> lines = new ArrayList<>();
        if (!gap.known()) {
            lines.add(
                    new Text(
                            "没有任何来源对本专业提出需求，覆盖率无从判断。请补充订单、招聘信息或紧缺职业目录。",
                            "No source asks anything of this major, so nothing can be said of its coverage. Add orders, advertisements or a shortage catalogue."));
        }
        if (gap.hours() == 0) {
            lines.add(
                    new Text(
                            "本专业没有登记任何有学时的课程；所需能力一律记为缺失。请先登记课程。",
                            "No course with hours is registered for this major, so all that is asked counts as missing. Register its courses first."));
        }
        named(lines, gap, GapVerdict.MISSING, "需求有而未教：", "Asked for and not taught: ");
        named(lines, gap, GapVerdict.TOO_SHALLOW, "教了但不够深：", "Taught, not deep enough: ");
        named(lines, gap, GapVerdict.OVER_TAUGHT, "教了而几乎无人要求：", "Taught and hardly asked for: ");
        if (gap.silentHours() > 0) {
            lines.add(new Text(
                    "另有 %.0f 学时（共 %.0f）的课程没有登记所教能力，未参与判断。".formatted(gap.silentHours(), gap.hours()),
                    "Courses of %.0f hours (of %.0f) state no competencies and were not judged."
                            .formatted(gap.silentHours(), gap.hours())));
        }
        return lines;
    }

    private void named(List<Text> lines, MajorGap gap, GapVerdict verdict, String zh, String en) {
        List<CompetencyGap> found = gap.of(verdict);
        if (!found.isEmpty()) {
            lines.add(new Text(
                    zh + listed(found, "zh", "、") + (found.size() > NAMED ? " 等 %d 项。".formatted(found.size()) : "。"),
                    en
                            + listed(found, "en", ", ")
                            + (found.size() > NAMED ? " and %d more.".formatted(found.size() - NAMED) : ".")));
        }
    }

    private String listed(List<CompetencyGap> found, String language, String separator) {
        return found.stream()
                .limit(NAMED)
                .map(c -> names.competency(c.competency()).say(language))
                .collect(Collectors.joining(separator));
    }

    private static Text percent(double share) {
        return Text.same(String.format(Locale.ROOT, "%.1f%%", 100 * share));
    }

    private static Text hours(double hours) {
        String signed = String.format(Locale.ROOT, "%+.0f", hours);
        return hours == 0
                ? new Text("总学时不变", "as many hours")
                : new Text("总学时 %s".formatted(signed), "%s hours".formatted(signed));
    }
}
