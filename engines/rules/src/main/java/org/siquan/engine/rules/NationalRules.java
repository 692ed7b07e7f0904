package org.siquan.engine.rules;

import java.util.List;
import org.siquan.engine.kernel.Text;

/** National laws and the park's own duty of care that hold for every learner. */
final class NationalRules {

    private NationalRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "LD-36",
                        "劳动法（2018）",
                        "第三十六条",
                        new Text("每日不超过 8 小时，平均每周不超过 44 小时", "at most 8 hours a day and on average 44 a week"),
                        Severity.BLOCK,
                        Basis.TEXT,
                        Rule.Regime.ALL,
                        (f, c) -> f.hoursPerDay() == null || f.hoursPerWeek() == null
                                ? Checks.unknown("每日与每周工时", "hours a day and a week")
                                : Checks.of(
                                        f.hoursPerDay() <= 8 && f.hoursPerWeek() <= 44,
                                        "每日 %s、每周 %s 小时"
                                                .formatted(
                                                        Checks.number(f.hoursPerDay()),
                                                        Checks.number(f.hoursPerWeek())),
                                        "%s hours a day, %s a week"
                                                .formatted(
                                                        Checks.number(f.hoursPerDay()),
                                                        Checks.number(f.hoursPerWeek())))),
                new Rule(
                        "WB-61",
                        "未成年人保护法（2024）",
                        "第六十一条",
                        new Text("未成年人不得进入营业性娱乐场所等工作", "minors do not work in entertainment venues"),
                        Severity.BLOCK,
                        Basis.TEXT,
                        Rule.Regime.ALL,
                        (f, c) -> Checks.age(f) < 0
                                ? Checks.unknown("出生日期", "date of birth")
                                : Checks.age(f) >= 18
                                        ? new Verdict.NotApplicable()
                                        : Checks.must(f.entertainmentVenue(), false, "娱乐场所", "entertainment venue")),
                new Rule(
                        "MA-5",
                        "现代学徒制（园区配置）",
                        "—",
                        new Text(
                                "一名企业导师同时带教不超过 8 名学生（园区约定，未见全国数字）",
                                "one mentor guides at most 8 learners (the park's own figure; no national one was found)"),
                        Severity.WARN,
                        Basis.UNVERIFIED,
                        Rule.Regime.ALL,
                        (f, c) -> Checks.atMost(f.mentorLearners(), 8, "导师同时带教", "learners of the mentor")));
    }
}
