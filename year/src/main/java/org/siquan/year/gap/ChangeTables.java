package org.siquan.year.gap;

import java.util.ArrayList;
import java.util.List;
import org.siquan.engine.alignment.gap.ChangePlan;
import org.siquan.engine.alignment.gap.CourseChange;
import org.siquan.engine.alignment.gap.HoursRule;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.kernel.Text;
import org.siquan.year.paper.Paper;

/** Tables of the suggested changes and of the two plans made of them. */
final class ChangeTables {

    private final RegionNames names;

    ChangeTables(RegionNames names) {
        this.names = names;
    }

    Paper.Section changes(MajorGap gap) {
        List<List<Object>> rows = new ArrayList<>();
        for (CourseChange c : gap.changes()) {
            rows.add(List.of(
                    rows.size() + 1,
                    c.kind().words(),
                    course(c),
                    names.competency(c.competency()),
                    "%d → %d".formatted(c.from(), c.to()),
                    c.hours(),
                    c.gain(),
                    c.orders().size(),
                    c.people(),
                    new Text("□采纳 □不采纳", "□ yes □ no")));
        }
        return new Paper.Section(
                new Text("课程调整建议（按效果排序）", "Suggested course changes, by effect"),
                new Text("建议", "Suggestions"),
                List.of(
                        rule(gap.hoursPerStep()),
                        new Text(
                                "并入：课程相近（框架中职业与名称相似）且累计增加不超过其学时一半；否则新开模块。压缩：降到仍有人要求的最深一级，最低到 1，学时按深度平摊，释放整学时。",
                                "Adding: to the nearest course by the framework's occupations and names, as long as what is added stays"
                                        + " within half of its hours; else a new module. Reducing: to the greatest depth that anybody asks for, at"
                                        + " least 1; hours are spread evenly over steps of depth and whole hours are freed."),
                        new Text(
                                "需求少不等于不该教：为其他课程打基础的内容，需求数据看不见。是否采纳由教研组决定。",
                                "Little demand does not mean no need: what is a foundation for other courses is not seen in demand. People decide.")),
                new Paper.Grid(
                        List.of(
                                Paper.Column.number("序", "no."),
                                Paper.Column.words("方式", "kind"),
                                Paper.Column.words("课程", "course"),
                                Paper.Column.words("能力", "competency"),
                                Paper.Column.words("深度", "depth"),
                                Paper.Column.number("学时", "hours"),
                                Paper.Column.percent("覆盖率增加", "gain in coverage"),
                                Paper.Column.number("受益订单", "orders served better"),
                                Paper.Column.number("折合人数", "places"),
                                Paper.Column.words("决定", "decision")),
                        rows));
    }

    private Text course(CourseChange c) {
        Text name = names.course(c.course());
        return c.course().startsWith(CourseChange.NEW_MODULE)
                ? name
                : new Text(c.course() + " " + name.zh(), c.course() + " " + name.en());
    }

    private static Text rule(HoursRule rule) {
        String hours = String.format(java.util.Locale.ROOT, "%.1f", rule.hours());
        return switch (rule.basis()) {
            case MAJOR ->
                new Text(
                        "所需学时：每提高一级深度 %s 学时，是本专业 %d 门课程学时除以所教深度之和的中位数。".formatted(hours, rule.courses()),
                        "Hours needed: %s for one step of depth, the median of hours over steps taught in %d courses of the major."
                                .formatted(hours, rule.courses()));
            case ALL ->
                new Text(
                        "所需学时：每提高一级深度 %s 学时，取自全园区 %d 门课程（本专业课程未注明）。".formatted(hours, rule.courses()),
                        "Hours needed: %s for one step of depth, from %d courses of all majors (those of this one say nothing)."
                                .formatted(hours, rule.courses()));
            case ASSUMED ->
                new Text(
                        "所需学时：每提高一级深度按 %s 学时假定，没有课程可参照。".formatted(hours),
                        "Hours needed: %s for one step of depth is an assumption; no course says anything."
                                .formatted(hours));
        };
    }

    Paper.Section plan(ChangePlan plan, boolean plain) {
        List<List<Object>> rows = new ArrayList<>();
        for (ChangePlan.Step step : plan.steps()) {
            CourseChange c = step.change();
            rows.add(List.of(
                    rows.size() + 1,
                    c.kind().words(),
                    course(c),
                    names.competency(c.competency()),
                    c.hours(),
                    step.gain(),
                    step.coverage(),
                    step.hours()));
        }
        Text title = plain
                ? new Text("方案一：总学时不增加", "Plan 1: no more hours than today")
                : new Text("方案二：全部建议", "Plan 2: all suggestions");
        return new Paper.Section(
                title,
                plain ? new Text("方案一", "Plan 1") : new Text("方案二", "Plan 2"),
                List.of(new Text(
                        "逐步采用，每一步重新计算覆盖率，取增益%s最大者；先做只释放学时而不损失覆盖率的。".formatted(plain ? "（按每学时计）" : ""),
                        "Step by step with coverage recomputed, each time the largest gain%s; what frees hours and costs nothing goes first."
                                .formatted(plain ? " for an hour" : ""))),
                new Paper.Grid(
                        List.of(
                                Paper.Column.number("步", "step"),
                                Paper.Column.words("方式", "kind"),
                                Paper.Column.words("课程", "course"),
                                Paper.Column.words("能力", "competency"),
                                Paper.Column.number("学时", "hours"),
                                Paper.Column.percent("增益", "gain"),
                                Paper.Column.percent("之后覆盖率", "coverage after"),
                                Paper.Column.number("学时结余", "balance of hours")),
                        rows));
    }
}
