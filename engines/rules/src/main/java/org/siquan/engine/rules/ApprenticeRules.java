package org.siquan.engine.rules;

import java.util.List;

/** Apprentices: 企业新型学徒制 (人社部发〔2021〕39号) and 现代学徒制. */
final class ApprenticeRules {

    private static final String MODERN = "现代学徒制（教职成〔2014〕9号、教职成厅函〔2019〕12号）";

    private ApprenticeRules() {}

    static List<Rule> all() {
        return List.of(
                xt("XT-1")
                        .says(
                                Severity.BLOCK,
                                "学徒与企业签订一年以上劳动合同",
                                "the apprentice has a labour contract of a year or more")
                        .check(Checks.atLeast(PaperFact.CONTRACT_MONTHS, _ -> 12, " 个月", " months")),
                xt("XT-2")
                        .says(Severity.BLOCK, "培养期 1–2 年，特殊情况不超过 3 年", "training lasts one to two years, at most three")
                        .check(Checks.all(
                                Checks.atLeast(PaperFact.TRAINING_MONTHS, _ -> 12, " 个月", " months"),
                                Checks.atMost(PaperFact.TRAINING_MONTHS, _ -> 36, " 个月", " months"))),
                xt("XT-3")
                        .says(Severity.BLOCK, "双导师、双基地、工学结合，一班一方案", "two mentors, two sites, one plan for each class")
                        .check(Checks.all(
                                Checks.must(CareFact.SCHOOL_TUTOR),
                                Checks.must(CareFact.UNIT_MENTOR),
                                Checks.beforeStart(PaperFact.PLAN_APPROVED))),
                xt("XT-4")
                        .says(Severity.BLOCK, "工资不低于当地最低工资标准", "the wage is at least the local minimum wage")
                        .turn(Turn.UNIT)
                        .check(Checks.of(List.of(PayFact.PAY, PayFact.MINIMUM_WAGE), (f, _) -> {
                            Integer pay = f.get(PayFact.PAY);
                            Integer least = f.get(PayFact.MINIMUM_WAGE);
                            return pay == null || least == null
                                    ? Checks.unknown(pay == null ? PayFact.PAY : PayFact.MINIMUM_WAGE)
                                    : Checks.verdict(
                                            pay >= least,
                                            "工资 %d 元，最低工资 %d 元".formatted(pay, least),
                                            "wage %d yuan, minimum %d yuan".formatted(pay, least));
                        })),
                xt("XT-5")
                        .says(
                                Severity.INFO,
                                "补贴原则上每人每年不低于 5000 元",
                                "a subsidy of in principle 5,000 yuan per person and year")
                        .open("各市补贴标准尚未收录", "the cities’ subsidies are not on file yet"),
                new Draft(
                                "XT-6",
                                "京人社能发〔2024〕15号",
                                "—",
                                Basis.SECOND_HAND,
                                apprentices().hostedIn("京", java.time.LocalDate.of(2024, 1, 1)))
                        .says(Severity.BLOCK, "在京开展须经项目申报和评审批准", "in Beijing the project is applied for and approved")
                        .turn(Turn.UNIT)
                        .check(Checks.known(UnitFact.APPRENTICE_PROJECT)),
                ma("MA-1")
                        .says(
                                Severity.BLOCK,
                                "招生招工一体，学徒兼具学生和员工身份，两份协议齐全",
                                "enrolled and recruited at once: student and employee, with both agreements")
                        .scope(apprentices())
                        .check(Checks.all(
                                Checks.must(PaperFact.APPRENTICE_AGREEMENT), Checks.known(PaperFact.CONTRACT_MONTHS))),
                ma("MA-2")
                        .says(
                                Severity.BLOCK,
                                "16、17 周岁的须由监护人参加签订四方协议",
                                "for those of 16 and 17 the guardian is the fourth party")
                        .basis(Basis.UNVERIFIED)
                        .turn(Turn.FAMILY)
                        .check(Checks.ofMinors(Checks.must(PaperFact.GUARDIAN_IS_PARTY))),
                ma("MA-3")
                        .says(
                                Severity.EVIDENCE,
                                "双导师有选拔、培养、考核、激励制度",
                                "rules for selecting, training, assessing and rewarding both mentors")
                        .recorded("制度文件附在产业学院档案", "the rules are kept with the industry college"),
                ma("MA-4")
                        .says(
                                Severity.EVIDENCE,
                                "共同制定教学、课程、导师和质量标准",
                                "standards for teaching, courses, mentors and quality are set jointly")
                        .recorded("能力标准和课程在课程模块", "competencies and courses stand in the curriculum"),
                ma("MA-5")
                        .says(
                                Severity.WARN,
                                "一名企业导师同时带教不超过 8 名学生（园区约定，未见全国数字）",
                                "one mentor guides at most 8 learners (the region’s own figure; no national one was found)")
                        .basis(Basis.UNVERIFIED)
                        .turn(Turn.UNIT)
                        .check(Checks.atMost(CareFact.MENTOR_LEARNERS, Figures::mentorLearners, " 人", "")));
    }

    private static Scope apprentices() {
        return Scope.of(Scope.Regime.ALL).only(Kind.APPRENTICE);
    }

    private static Draft xt(String id) {
        return new Draft(id, "企业新型学徒制（人社部发〔2021〕39号）", "—", Basis.SECOND_HAND, apprentices());
    }

    private static Draft ma(String id) {
        return new Draft(id, MODERN, "—", Basis.SECOND_HAND, Scope.of(Scope.Regime.ALL));
    }
}
