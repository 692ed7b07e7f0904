package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.List;

/** What provinces add: insurance against work injury by the host, pathways between levels by the school's. */
final class ProvincialRules {

    private static final String NO_LIST_ZH = "贯通和升学名单尚未收录，升学不在实习流程内";
    private static final String NO_LIST_EN = "lists of pathways are not on file; they are no part of a placement";

    private ProvincialRules() {}

    static List<Rule> all() {
        return List.of(
                new Draft("GS-B", "京人社工发〔2023〕36号", "第一至三条", Basis.SECOND_HAND, hosted("京", LocalDate.of(2024, 2, 1)))
                        .says(
                                Severity.WARN,
                                "在京单位可为年满 16 周岁的实习学生单独参加工伤保险，保险期与实习期一致，学生不缴费；未参加须说明",
                                "units in Beijing may insure learners of 16 and more against work injury alone, for the whole time and at no cost to them; give a reason if not")
                        .turn(Turn.UNIT)
                        .check(Checks.must(CareFact.WORK_INJURY)),
                new Draft(
                                "GS-T",
                                "天津市实习生和超龄人员工伤保险办法（2025）",
                                "—",
                                Basis.SECOND_HAND,
                                hosted("津", LocalDate.of(2025, 1, 1)))
                        .says(
                                Severity.WARN,
                                "在津单位可为年满 16 周岁的实习学生参加工伤保险，按月缴费，断缴期间基金不支付；未参加须说明",
                                "units in Tianjin may insure learners of 16 and more against work injury, paid monthly; a month left out is not covered; give a reason if not")
                        .turn(Turn.UNIT)
                        .check(Checks.must(CareFact.WORK_INJURY)),
                new Draft(
                                "GS-H",
                                "河北省工伤保险（未查到实习生规定）",
                                "—",
                                Basis.UNVERIFIED,
                                Scope.of(Scope.Regime.VOCATIONAL).hostedIn("冀", Scope.REGULATION_OF_2021))
                        .says(
                                Severity.BLOCK,
                                "未查到河北实习生参加工伤保险的规定：在冀实习须有覆盖全程的责任保险，并有意外伤害保险",
                                "no Hebei rule on work injury of learners was found: liability insurance for the whole time and accident insurance are both needed")
                        .check(Checks.all(CareRules.covered(), Checks.must(CareFact.ACCIDENT))),
                path("GX-B1", "北京 3+2（2022）", Basis.SECOND_HAND)
                        .says(
                                Severity.BLOCK,
                                "前三年中职学籍，后两年高职学籍，须通过转段考核",
                                "three years on the 中职 roll, two on the 高职 roll, after the transfer test")
                        .open(NO_LIST_ZH, NO_LIST_EN),
                path("GX-B2", "北京贯通培养", Basis.SECOND_HAND)
                        .says(Severity.BLOCK, "七年贯通的阶段与录取条件", "stages and entry of the seven-year pathway")
                        .open(NO_LIST_ZH, NO_LIST_EN),
                path("GX-B3", "北京专升本转段（2020）", Basis.SECOND_HAND)
                        .says(
                                Severity.BLOCK,
                                "高职成绩原则上占 50% 以上，科目和办法公布备案",
                                "college grades weigh in principle half or more; subjects and method are published and filed")
                        .open(NO_LIST_ZH, NO_LIST_EN),
                path("GX-H1", "河北 3+2、五年一贯、专接本", Basis.SECOND_HAND)
                        .says(
                                Severity.BLOCK,
                                "专接本限河北计划应届毕业生、专业相同或相近",
                                "专接本 is for fresh graduates of Hebei’s plan in the same or a similar major")
                        .open(NO_LIST_ZH, NO_LIST_EN),
                path("GX-T1", "天津 3+2、高职升本", Basis.UNVERIFIED)
                        .says(Severity.INFO, "未查到规定", "no rule was found")
                        .open("未查到规定", "no rule was found"),
                path("GX-X1", "京津冀跨省 3+2（2025）", Basis.SECOND_HAND)
                        .says(Severity.BLOCK, "按年度公布的学校对应名单", "pairs of schools by yearly list")
                        .open(NO_LIST_ZH, NO_LIST_EN),
                path("XF-1", "学分银行", Basis.UNVERIFIED)
                        .says(Severity.INFO, "未查到上限或兑换表，由学校决定", "no cap or exchange table was found, schools decide")
                        .open("学分模块尚未建成", "the module of credits is not built yet"));
    }

    private static Scope hosted(String province, LocalDate since) {
        return Scope.of(Scope.Regime.ALL).hostedIn(province, since);
    }

    private static Draft path(String id, String source, Basis basis) {
        return new Draft(id, source, "—", basis, Scope.of(Scope.Regime.ALL));
    }
}
