package org.siquan.engine.rules;

import java.util.List;
import org.siquan.engine.kernel.Text;

/** National laws and the park's own duty of care that hold for every learner. */
final class NationalRules {

    private NationalRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "LD-36",
                        "劳动法（2018）",
                        "第三十六条",
                        Severity.BLOCK,
                        Basis.TEXT,
                        new Text("每日不超过 8 小时，平均每周不超过 44 小时", "at most 8 hours a day and on average 44 a week"),
                        (f, c) -> Checks.all(Checks.hoursPerDay(f), Checks.hoursPerWeek(f))),
                rule(
                        "LD-38",
                        "劳动法（2018）",
                        "第三十八条、第四十条",
                        Severity.BLOCK,
                        Basis.TEXT,
                        new Text("每周至少休息一日，法定节假日休假", "at least one day of rest a week; holidays are off"),
                        (f, c) -> Shifts.leaveRest(f.shifts(), c)),
                rule(
                        "WB-61",
                        "未成年人保护法（2024）",
                        "第六十一条",
                        Severity.BLOCK,
                        Basis.TEXT,
                        new Text(
                                "不得招用未满 16 周岁的人；已满 16 未满 18 周岁的不得进入营业性娱乐场所、酒吧、网吧工作",
                                "nobody under 16; those of 16 and 17 do not work in entertainment venues, bars or net cafés"),
                        (f, c) -> Checks.age(f) >= 18
                                ? new Verdict.NotApplicable()
                                : Checks.age(f) >= 16
                                        ? Checks.must(f.entertainmentVenue(), false, "娱乐场所", "entertainment venue")
                                        : Checks.atLeastAged(f, 16)),
                rule(
                        "MA-5",
                        "现代学徒制（教职成〔2014〕9号等；比例为园区配置）",
                        "—",
                        Severity.WARN,
                        Basis.UNVERIFIED,
                        new Text(
                                "一名企业导师同时带教不超过 8 名学生（园区约定，未见全国数字）",
                                "one mentor guides at most 8 learners (the park's own figure; no national one was found)"),
                        (f, c) -> Checks.atMost(f.mentorLearners(), 8, "导师同时带教", "learners of the mentor")));
    }

    private static Rule rule(
            String id,
            String source,
            String article,
            Severity severity,
            Basis basis,
            Text statement,
            Rule.Check check) {
        return new Rule(id, source, article, statement, severity, basis, Scope.of(Scope.Regime.ALL), check);
    }
}
