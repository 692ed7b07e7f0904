package org.siquan.engine.rules;

import java.util.List;
import org.siquan.engine.kernel.Text;

/** 教高函〔2019〕12号 on internships of ordinary undergraduates; read second-hand. */
final class UndergraduateRules {

    private static final String SOURCE = "教高函〔2019〕12号";

    private UndergraduateRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "BK-1",
                        Severity.FILE,
                        "每日不超过 8 小时、每周不超过 44 小时，不得加班和夜班（特殊专业和岗位除外）",
                        "at most 8 hours a day and 44 a week, no overtime or night shift, special majors and posts excepted",
                        (f, c) -> Checks.all(Checks.hoursPerDay(f), Checks.hoursPerWeek(f), Checks.noNight(f))),
                rule(
                        "BK-2",
                        Severity.WARN,
                        "原则上不低于相同岗位试用期工资的 80%",
                        "pay is in principle at least 80 % of the same post's probation wage",
                        (f, c) -> f.pay() == null || f.probationPay() == null
                                ? Checks.unknown("报酬与试用期工资", "pay and probation wage")
                                : Checks.of(
                                        f.pay() >= 0.8 * f.probationPay() - 1e-9,
                                        "报酬 %d 元，试用期 %d 元".formatted(f.pay(), f.probationPay()),
                                        "pay %d yuan, probation %d yuan".formatted(f.pay(), f.probationPay()))),
                rule(
                        "BK-3",
                        Severity.BLOCK,
                        "先考察单位，再由学校与单位签订协议，无协议不得实习；不得通过中介",
                        "the unit is visited, then school and unit sign; no agreement, no internship; no agencies",
                        (f, c) -> Checks.all(
                                Checks.must(f.unitVisited(), true, "单位考察", "visit of the unit"),
                                Checks.before(f.agreementSigned(), f.start(), "校企协议签订", "agreement signed"),
                                Checks.must(f.throughAgency(), false, "通过中介", "agency"))),
                rule(
                        "BK-4",
                        Severity.BLOCK,
                        "不得到营业性娱乐场所实习，不得违规收费，不得扣押证件",
                        "no entertainment venues, no illegal fees, no holding of papers",
                        (f, c) -> Checks.all(
                                Checks.must(f.entertainmentVenue(), false, "娱乐场所", "entertainment venue"),
                                Checks.must(f.charged(), false, "向学生收费", "charges to the learner"),
                                Checks.must(f.papersHeld(), false, "扣押证件", "papers held"))));
    }

    private static Rule rule(String id, Severity severity, String zh, String en, Rule.Check check) {
        Scope scope = Scope.of(Scope.Regime.UNDERGRADUATE);
        return new Rule(id, SOURCE, "—", new Text(zh, en), severity, Basis.SECOND_HAND, scope, check);
    }
}
