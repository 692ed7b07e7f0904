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
                        "at most 8 hours a day and 44 a week, no overtime or night shift, special majors excepted",
                        (f, c) -> f.night() == null || f.hoursPerDay() == null || f.hoursPerWeek() == null
                                ? Checks.unknown("工时与夜班", "hours and night work")
                                : Checks.of(
                                        !f.night() && f.hoursPerDay() <= 8 && f.hoursPerWeek() <= 44,
                                        "每日 %s、每周 %s 小时，%s夜班"
                                                .formatted(
                                                        Checks.number(f.hoursPerDay()),
                                                        Checks.number(f.hoursPerWeek()),
                                                        f.night() ? "有" : "无"),
                                        "%s hours a day, %s a week, %s night work"
                                                .formatted(
                                                        Checks.number(f.hoursPerDay()),
                                                        Checks.number(f.hoursPerWeek()),
                                                        f.night() ? "with" : "no"))),
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
                        "先考察单位，再由学校与单位签订协议，无协议不得实习",
                        "the unit is visited, then school and unit sign; without an agreement there is no internship",
                        (f, c) -> Checks.before(f.agreementSigned(), f.start(), "校企协议签订", "agreement signed")),
                rule(
                        "BK-4",
                        Severity.BLOCK,
                        "不得到营业性娱乐场所实习，不得违规收费",
                        "no entertainment venues and no illegal fees",
                        (f, c) -> f.entertainmentVenue() == null || f.charged() == null
                                ? Checks.unknown("场所与收费", "venue and charges")
                                : Checks.of(
                                        !f.entertainmentVenue() && !f.charged(),
                                        "娱乐场所：%s，收费：%s"
                                                .formatted(f.entertainmentVenue() ? "是" : "否", f.charged() ? "有" : "无"),
                                        "entertainment venue: %s, charges: %s"
                                                .formatted(f.entertainmentVenue(), f.charged()))));
    }

    private static Rule rule(String id, Severity severity, String zh, String en, Rule.Check check) {
        return new Rule(
                id, SOURCE, "—", new Text(zh, en), severity, Basis.SECOND_HAND, Rule.Regime.UNDERGRADUATE, check);
    }
}
