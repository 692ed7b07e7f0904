package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.List;
import org.siquan.engine.kernel.Text;

/** What the host provinces add: insurance against work injury, which differs between Beijing, Tianjin and Hebei. */
final class ProvincialRules {

    private ProvincialRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "GS-B",
                        "京人社工发〔2023〕36号",
                        "第一至三条",
                        new Text(
                                "在京单位可为年满 16 周岁的实习学生单独参加工伤保险，保险期与实习期一致，学生不缴费；未参加须说明",
                                "units in Beijing may insure learners of 16 and more against work injury alone, for the"
                                        + " whole time and at no cost to them; give a reason if not"),
                        Severity.WARN,
                        Basis.SECOND_HAND,
                        Scope.of(Scope.Regime.ALL).hostedIn("京", LocalDate.of(2024, 2, 1)),
                        (f, c) -> workInjury(f)),
                new Rule(
                        "GS-T",
                        "天津市实习生和超龄人员工伤保险办法（2025）",
                        "—",
                        new Text(
                                "在津单位可为年满 16 周岁的实习学生参加工伤保险，按月缴费，断缴期间基金不支付；未参加须说明",
                                "units in Tianjin may insure learners of 16 and more against work injury, paid monthly; a"
                                        + " month left out is not covered; give a reason if not"),
                        Severity.WARN,
                        Basis.SECOND_HAND,
                        Scope.of(Scope.Regime.ALL).hostedIn("津", LocalDate.of(2025, 1, 1)),
                        (f, c) -> workInjury(f)),
                new Rule(
                        "GS-H",
                        "河北省工伤保险（未查到实习生规定）",
                        "—",
                        new Text(
                                "未查到河北实习生参加工伤保险的规定：在冀实习须有覆盖全程的责任保险，并有意外伤害保险",
                                "no Hebei rule on work injury of learners was found: liability insurance for the whole time"
                                        + " and accident insurance are both needed"),
                        Severity.BLOCK,
                        Basis.UNVERIFIED,
                        Scope.of(Scope.Regime.VOCATIONAL).hostedIn("冀", Scope.REGULATION_OF_2021),
                        (f, c) -> Checks.all(
                                Checks.covered(f),
                                Checks.must(f.accidentInsured(), true, "意外伤害保险", "accident insurance"))));
    }

    private static Verdict workInjury(Facts facts) {
        return Checks.must(facts.workInjuryInsured(), true, "工伤保险", "work-injury insurance");
    }
}
