package org.siquan.engine.rules;

import java.util.List;

/** Ordinary undergraduates: 教高函〔2019〕12号 and the reports of 教高厅函〔2023〕1号. */
final class UndergraduateRules {

    private UndergraduateRules() {}

    static List<Rule> all() {
        return List.of(
                bk("BK-1")
                        .says(
                                Severity.FILE,
                                "每日不超过 8 小时、每周不超过 44 小时，不得加班和夜班（特殊专业和岗位除外）",
                                "at most 8 hours a day and 44 a week, no overtime or night shift, special majors and posts excepted")
                        .turn(Turn.UNIT)
                        .check(Checks.all(
                                WorkRules.hoursADay(), WorkRules.hoursAWeek(), Checks.mustNot(WorkFact.NIGHT))),
                bk("BK-2")
                        .says(
                                Severity.WARN,
                                "原则上不低于相同岗位试用期工资的 80%",
                                "pay is in principle at least 80 % of the same post’s probation wage")
                        .turn(Turn.UNIT)
                        .check(Checks.of(List.of(PayFact.PAY, PayFact.PROBATION), (f, _) -> {
                            Integer pay = f.get(PayFact.PAY);
                            Integer probation = f.get(PayFact.PROBATION);
                            return pay == null || probation == null
                                    ? Checks.unknown("报酬与试用期工资", "pay and probation wage")
                                    : Checks.verdict(
                                            pay >= 0.8 * probation - 1e-9,
                                            "报酬 %d 元，试用期 %d 元".formatted(pay, probation),
                                            "pay %d yuan, probation %d yuan".formatted(pay, probation));
                        })),
                bk("BK-3")
                        .says(
                                Severity.BLOCK,
                                "先考察单位，再由学校与单位签订协议，无协议不得实习；不得通过中介",
                                "the unit is visited, then school and unit sign; no agreement, no internship; no agencies")
                        .check(Checks.all(
                                Checks.known(UnitFact.VISITED),
                                Checks.beforeStart(PaperFact.AGREEMENT_SIGNED),
                                Checks.mustNot(UnitFact.THROUGH_AGENCY))),
                bk("BK-4")
                        .says(
                                Severity.BLOCK,
                                "不得到营业性娱乐场所实习，不得违规收费，不得扣押证件",
                                "no entertainment venues, no illegal fees, no holding of papers")
                        .check(Checks.all(
                                Checks.mustNot(UnitFact.ENTERTAINMENT),
                                Checks.mustNot(PayFact.CHARGED),
                                Checks.mustNot(PayFact.PAPERS_HELD))),
                ch("CH-1")
                        .says(
                                Severity.DUTY,
                                "每学期报实习计划，结束的实习按月报送",
                                "plans are reported each term, finished internships each month")
                        .recorded("结束的实习可按月导出", "finished internships are exported by month"),
                ch("CH-2")
                        .says(
                                Severity.SYSTEM,
                                "按认识、专业、毕业等类型和组织形式报送，单位用统一社会信用代码",
                                "reported by kind and form, units by their unified code")
                        .recorded("单位代码校验后保存", "units’ codes are checked and kept"));
    }

    private static Draft bk(String id) {
        return new Draft(id, "教高函〔2019〕12号（普通本科实习）", "—", Basis.SECOND_HAND, Scope.of(Scope.Regime.UNDERGRADUATE));
    }

    private static Draft ch(String id) {
        return new Draft(id, "教高厅函〔2023〕1号", "—", Basis.SECOND_HAND, Scope.of(Scope.Regime.UNDERGRADUATE));
    }
}
