package org.siquan.year.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.siquan.engine.intake.plan.IntakePlan;
import org.siquan.engine.intake.plan.IntakeProblem;
import org.siquan.engine.kernel.Text;
import org.siquan.year.intake.AdviceBasis;
import org.siquan.year.intake.PlanFigures;
import org.siquan.year.intake.WhatIf;
import org.siquan.year.paper.Paper;

/** The advice as a paper for the authorities of the three provinces: what is advised, why, and what it does not know. */
public final class AdvicePaper {

    private final AdviceBasis basis;
    private final IntakeProblem problem;
    private final IntakePlan plan;
    private final PlanFigures figures;

    /** The paper of a plan for a basis with changes. */
    public AdvicePaper(AdviceBasis basis, WhatIf changes, IntakePlan plan) {
        this.basis = basis;
        this.plan = plan;
        problem = changes.of(basis.problem());
        figures = new PlanFigures(problem, plan);
    }

    /**
     * The paper.
     *
     * @param round name of the round
     * @param scenario name of the scenario, and what it changes
     * @param state how far the round has come, with day and document where there is one
     * @param cost of the plan
     * @param bound no plan costs less
     */
    public Paper paper(Text round, List<Text> scenario, List<Text> state, double cost, double bound) {
        double gap = cost <= 0 ? 0 : Math.max(0, (cost - bound) / cost);
        int first = problem.firstYear();
        int last = problem.lastYear();
        return new Paper(
                new Text("招生计划建议 %d–%d".formatted(first, last), "Advice on seats %d–%d".formatted(first, last)),
                Stream.of(List.of(round), scenario, state).flatMap(List::stream).toList(),
                List.of(
                        figure("%d 年建议名额".formatted(first), "Seats advised in " + first, figures.seats(0), approved()),
                        figure(
                                "各年未满足需求合计",
                                "Openings without a learner, all years",
                                sum(figures.total(), true),
                                new Text("各情景平均", "mean over the futures")),
                        figure(
                                "各年过剩合计",
                                "Learners without an opening, all years",
                                sum(figures.total(), false),
                                new Text("各情景平均", "mean over the futures")),
                        new Paper.Figure(
                                new Text("与最优的差距", "Gap to the best"),
                                Text.same("%.2f %%".formatted(gap * 100)),
                                new Text("求解器证明的上限", "at most, proved by the solver"))),
                List.of(
                        seats(),
                        shares(),
                        supply(figures.byChain(), true),
                        supply(figures.byZone(), false),
                        limits(),
                        notes()),
                new Text(
                        "软件只提建议并留痕；招生计划由主管部门审批，录取由学校和主管部门实施。建议不进入当年的订单班匹配。",
                        "Software advises and records; the authorities approve the plan and admit. The advice does not feed this"
                                + " year's matching."));
    }

    private Text approved() {
        int now = basis.programmes().stream()
                .mapToInt(AdviceBasis.Programme::approved)
                .sum();
        return new Text("现批准计划 %,d".formatted(now), "approved now: %,d".formatted(now));
    }

    private static Paper.Figure figure(String zh, String en, double value, Text basis) {
        return new Paper.Figure(new Text(zh, en), Text.same("%,.0f".formatted(value)), basis);
    }

    private static double sum(List<PlanFigures.Supply> all, boolean open) {
        return all.stream()
                .mapToDouble(open ? PlanFigures.Supply::open : PlanFigures.Supply::surplus)
                .sum();
    }

    private Paper.Section seats() {
        List<Paper.Column> columns = new ArrayList<>(List.of(
                Paper.Column.words("专业点", "Programme"),
                Paper.Column.words("专业", "Major"),
                Paper.Column.words("院校", "Institution"),
                Paper.Column.words("省市", "Province"),
                Paper.Column.number("现批准", "Approved now")));
        for (int t = 0; t < problem.intakeYears(); t++) {
            columns.add(year(problem.firstYear() + t));
        }
        problem.regions()
                .forEach(region -> columns.add(Paper.Column.number(
                        "%d 年%s".formatted(problem.firstYear(), region),
                        "%s in %d".formatted(region, problem.firstYear()))));
        List<List<Object>> rows = new ArrayList<>();
        for (int o = 0; o < basis.programmes().size(); o++) {
            AdviceBasis.Programme programme = basis.programmes().get(o);
            List<Object> row = new ArrayList<>(List.of(
                    programme.id(),
                    programme.major() + " " + programme.majorCode(),
                    programme.institution(),
                    programme.province(),
                    programme.approved()));
            for (int t = 0; t < problem.intakeYears(); t++) {
                row.add(plan.at(o, t));
            }
            for (int r = 0; r < problem.regions().size(); r++) {
                row.add(plan.at(o, 0, r));
            }
            rows.add(row);
        }
        return new Paper.Section(
                new Text("各专业点名额", "Seats by programme"), Text.same("seats"), List.of(), new Paper.Grid(columns, rows));
    }

    private static Paper.Column year(int year) {
        return Paper.Column.number(year + " 年", "" + year);
    }

    private Paper.Section shares() {
        List<List<Object>> rows = figures.shares().stream()
                .<List<Object>>map(s -> List.of(
                        s.region(),
                        s.year(),
                        s.seats(),
                        (double) s.seats() / Math.max(1, figures.seats(s.year() - problem.firstYear()))))
                .toList();
        return new Paper.Section(
                new Text("三地份额", "Shares of the regions"),
                Text.same("shares"),
                List.of(),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("地区", "Region"),
                                Paper.Column.words("年份", "Year"),
                                Paper.Column.number("名额", "Seats"),
                                Paper.Column.percent("占比", "Share")),
                        rows.stream().map(AdvicePaper::yearAsWord).toList()));
    }

    private static List<Object> yearAsWord(List<Object> row) {
        List<Object> words = new ArrayList<>(row);
        words.set(1, String.valueOf(row.get(1)));
        return words;
    }

    private Paper.Section supply(List<PlanFigures.Supply> groups, boolean chains) {
        List<List<Object>> rows = groups.stream()
                .<List<Object>>map(s -> List.of(
                        AdviceBasis.name(chains ? basis.chains() : basis.zones(), s.group()),
                        String.valueOf(s.year()),
                        s.demand(),
                        s.low(),
                        s.high(),
                        s.served(),
                        s.open(),
                        s.surplus()))
                .toList();
        return new Paper.Section(
                chains ? new Text("按产业链", "By chain") : new Text("按产业园区片", "By zone"),
                Text.same(chains ? "chains" : "zones"),
                List.of(),
                new Paper.Grid(
                        List.of(
                                chains ? Paper.Column.words("产业链", "Chain") : Paper.Column.words("片区", "Zone"),
                                Paper.Column.words("年份", "Year"),
                                Paper.Column.number("需求", "Demand"),
                                Paper.Column.number("10% 情景低于", "10 % below"),
                                Paper.Column.number("10% 情景高于", "10 % above"),
                                Paper.Column.number("到岗毕业生", "Learners"),
                                Paper.Column.number("未满足", "Open"),
                                Paper.Column.number("过剩", "Surplus")),
                        rows));
    }

    private Paper.Section limits() {
        List<List<Object>> rows = figures.limits().stream()
                .filter(PlanFigures.Use::binding)
                .<List<Object>>map(use -> List.of(
                        use.bound().name(),
                        use.bound().unit(),
                        use.used(),
                        Double.isNaN(use.low()) ? "" : use.low(),
                        Double.isNaN(use.high()) ? "" : use.high()))
                .toList();
        return new Paper.Section(
                new Text("起作用的限制", "Limits that bind"),
                Text.same("limits"),
                List.of(),
                new Paper.Grid(
                        List.of(
                                Paper.Column.words("限制", "Limit"),
                                Paper.Column.words("单位", "Unit"),
                                Paper.Column.number("已用", "Used"),
                                Paper.Column.number("下限", "At least"),
                                Paper.Column.number("上限", "At most")),
                        rows));
    }

    private static Paper.Section notes() {
        return Paper.Section.of(
                new Text("这份建议不知道什么", "What this advice does not know"),
                List.of(
                        new Text(
                                "需求由过去推算；过去没有出现过的变化（新厂、停产、政策）只有在有人填写时才算入。",
                                "Demand is inferred from the past; a change that no past shows (a new plant, a closure, a policy)"
                                        + " counts only where a person entered it."),
                        new Text(
                                "越远的年份区间越宽；超出预测年限后均值不再变化。",
                                "The farther the year, the wider the interval; beyond the forecast the mean no longer moves."),
                        new Text(
                                "毕业生去向按今年订单推定，学生可以另作选择。",
                                "Where graduates work is taken from this year's orders; learners may choose otherwise.")));
    }
}
