package org.siquan.engine.rules;

import java.util.List;

/** Labour law, minors and women: what holds for every learner at work. */
final class LabourRules {

    private static final String MINORS = "未成年工特殊保护规定（劳部发〔1994〕498号）";
    private static final String WOMEN = "女职工劳动保护特别规定（附录）";
    private static final String LABOUR = "劳动法（2018）";
    private static final String CHILDREN = "禁止使用童工规定";

    private LabourRules() {}

    static List<Rule> all() {
        return List.of(
                of("WC-02", MINORS, "第二条", Basis.SECOND_HAND)
                        .says(Severity.INFO, "未成年工指已满 16 周岁、未满 18 周岁", "a minor worker is 16 or 17")
                        .recorded("以开始日的周岁判定", "decided by the age on the first day"),
                of("WC-03", MINORS, "第三条", Basis.SECOND_HAND)
                        .says(
                                Severity.BLOCK,
                                "未成年工不得从事所列 17 类作业",
                                "minors do none of the seventeen kinds of work listed")
                        .turn(Turn.UNIT)
                        .check(Checks.ofMinors(Checks.without(_ -> true))),
                of("WC-06", MINORS, "第六条", Basis.UNVERIFIED)
                        .says(
                                Severity.BLOCK,
                                "未成年工上岗前、每满一年须健康检查",
                                "minors have a health check before they start and after each year")
                        .check(Checks.ofMinors(Checks.about(
                                LearnerFact.HEALTH_CHECKED,
                                (day, f) -> Checks.verdict(
                                        day.isBefore(f.start())
                                                && !day.isBefore(f.start().minusYears(1)),
                                        "健康检查 %s，开始 %s".formatted(day, f.start()),
                                        "health check %s, start %s".formatted(day, f.start()))))),
                of("WC-09", MINORS, "第九条", Basis.SECOND_HAND)
                        .says(
                                Severity.BLOCK,
                                "使用未成年工须在县级以上劳动部门登记（实习是否适用待核）",
                                "minor workers are registered with the county’s labour authority (whether for internships is to be verified)")
                        .turn(Turn.UNIT)
                        .check(Checks.ofMinors(Checks.must(LearnerFact.MINOR_REGISTERED))),
                of("NZ-1", WOMEN, "附录一", Basis.TEXT)
                        .says(
                                Severity.BLOCK,
                                "女职工不得从事矿山井下、Ⅳ级强度和规定负重的作业",
                                "women do no work in mines underground, of intensity IV or with the loads named")
                        .turn(Turn.UNIT)
                        .check(WorkRules.women()),
                of("NZ-2", WOMEN, "附录二至四", Basis.TEXT)
                        .says(
                                Severity.BLOCK,
                                "经期、孕期、哺乳期另有禁忌：由本人声明，不收集原因",
                                "more is barred at times: the learner says so, no reason is collected")
                        .turn(Turn.LEARNER)
                        .check(Checks.whereSaid(
                                LearnerFact.BARRED_BY_OWN_WORD, Checks.mustNot(LearnerFact.BARRED_BY_OWN_WORD))),
                of("LD-36", LABOUR, "第三十六条", Basis.TEXT)
                        .says(
                                Severity.BLOCK,
                                "每日不超过 8 小时，平均每周不超过 44 小时（园区可设 40 小时）",
                                "at most 8 hours a day and on average 44 a week (a region may set 40)")
                        .turn(Turn.UNIT)
                        .check(Checks.all(WorkRules.hoursADay(), WorkRules.hoursAWeek())),
                of("LD-38", LABOUR, "第三十八条、第四十条", Basis.TEXT)
                        .says(Severity.BLOCK, "每周至少休息一日，法定节假日休假", "at least one day of rest a week; holidays are off")
                        .turn(Turn.UNIT)
                        .check(Shifts.leaveRest()),
                of("LD-64", LABOUR, "第六十四、六十五条", Basis.TEXT)
                        .says(
                                Severity.BLOCK,
                                "未成年工不得从事矿山井下、有毒有害、Ⅳ级强度劳动",
                                "minors do no work in mines, toxic work or labour of grade IV")
                        .turn(Turn.UNIT)
                        .check(Checks.ofMinors(
                                Checks.without(h -> h == Hazard.MINE || h == Hazard.TOXIC || h == Hazard.LABOUR_IV))),
                of("WB-61", "未成年人保护法（2024）", "第六十一条", Basis.TEXT)
                        .says(
                                Severity.BLOCK,
                                "不得招用未满 16 周岁的人；16、17 周岁的不得进入娱乐场所、酒吧、网吧工作",
                                "nobody under 16; those of 16 and 17 do not work in entertainment venues, bars or net cafés")
                        .check(Checks.ofMinors(Checks.all(Checks.aged(16), Checks.mustNot(UnitFact.ENTERTAINMENT)))),
                of("TG-04", CHILDREN, "第四、八条", Basis.TEXT)
                        .says(Severity.BLOCK, "须查验身份证并保存查验记录", "identity cards are checked and the record is kept")
                        .turn(Turn.UNIT)
                        .check(Checks.must(LearnerFact.ID_CHECKED)),
                of("TG-06", CHILDREN, "第六、七条", Basis.TEXT)
                        .says(
                                Severity.INFO,
                                "使用童工每人每月罚款 5000 元，介绍者每人 5000 元",
                                "a fine of 5,000 yuan per child and month, and per person for who introduces")
                        .recorded("写在案件说明中", "said with the case"));
    }

    private static Draft of(String id, String source, String article, Basis basis) {
        return new Draft(id, source, article, basis, Scope.of(Scope.Regime.ALL));
    }
}
