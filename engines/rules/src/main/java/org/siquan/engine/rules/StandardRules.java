package org.siquan.engine.rules;

import java.util.List;

/** Recruitment and employment, and the standards by which parks, schools and industry colleges are evaluated. */
final class StandardRules {

    private StandardRules() {}

    static List<Rule> all() {
        return List.of(
                of("ZP-1", "招聘“三严禁”（教育部，校园招聘；此处比照适用）", Basis.SECOND_HAND)
                        .says(
                                Severity.BLOCK,
                                "订单和岗位不得限定性别、民族、户籍或院校类型",
                                "orders and posts do not name sex, ethnicity, household registration or type of university")
                        .turn(Turn.UNIT)
                        .at(Moment.ORDER)
                        .check(Checks.mustNot(PaperFact.ORDER_DISCRIMINATES)),
                of("JY-1", "人社部发〔2023〕26号（第一至六条）", Basis.TEXT)
                        .says(
                                Severity.DUTY,
                                "取消报到证，离校时登记毕业去向",
                                "no 报到证; the destination is registered when a graduate leaves")
                        .open("毕业去向模块尚未建成", "the module of destinations is not built yet"),
                of("JY-2", "就业“四不准”（教育部）", Basis.SECOND_HAND)
                        .says(
                                Severity.BLOCK,
                                "实习证明不得作为就业证明，毕业证不与签约挂钩",
                                "an internship proof never counts as employment; diplomas are never tied to signing")
                        .open("毕业去向模块尚未建成", "the module of destinations is not built yet"),
                indicator("CY-1", "现代产业学院指南（教高厅函〔2020〕16号）", "七项建设任务", "seven tasks of an industry college"),
                indicator(
                        "LH-1",
                        "市域产教联合体（教职成厅函〔2023〕15号）",
                        "园区总产值在省内靠前",
                        "the park’s output ranks in front in its province"),
                indicator(
                        "LH-2",
                        "市域产教联合体建设标准（教职成厅函〔2024〕20号）",
                        "44 项三级指标（原文未见）",
                        "44 indicators (their text was not found)"),
                indicator(
                        "LH-3",
                        "市域产教联合体建设标准（教职成厅函〔2024〕20号）",
                        "四个合作、五金、三张清单",
                        "four kinds of cooperation, five assets, three lists"),
                indicator(
                        "GT-1",
                        "行业产教融合共同体建设指南（2023）",
                        "由企业、高校、职业学校三方牵头",
                        "led by an enterprise, a university and a vocational school"),
                indicator("GT-2", "行业产教融合共同体建设指南（2023）", "理事会、章程等五项文件", "council, charter and three more documents"),
                indicator("BX-Z1", "中等职业学校设置标准（2010）", "占地和建筑面积", "site and building area"),
                indicator("BX-Z2", "中等职业学校设置标准（2010）", "专任教师、设备和图书", "teachers, equipment and books"),
                indicator("BX-G1", "高职办学条件（教发〔2004〕2号）", "综合、师范、民族类五项指标", "five figures of general colleges"),
                indicator("BX-G2", "高职办学条件（教发〔2004〕2号）", "工、农、林类五项指标", "five figures of technical colleges"),
                indicator("BX-G3", "高职办学条件（教发〔2004〕2号）", "黄牌与红牌", "yellow and red cards"),
                indicator("BX-D", "职教 20 条", "双师型教师占比", "share of 双师型 teachers"));
    }

    private static Rule indicator(String id, String source, String zh, String en) {
        return of(id, source, Basis.SECOND_HAND)
                .says(Severity.INDICATOR, zh, en)
                .open("属办学评价指标，不针对单个实习", "a figure of the school or park, not of a placement");
    }

    private static Draft of(String id, String source, Basis basis) {
        return new Draft(id, source, "—", basis, Scope.of(Scope.Regime.ALL));
    }
}
