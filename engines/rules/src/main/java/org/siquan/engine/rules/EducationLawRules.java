package org.siquan.engine.rules;

import java.util.List;

/** 职业教育法 (2022). */
final class EducationLawRules {

    private EducationLawRules() {}

    static List<Rule> all() {
        return List.of(
                zj("ZJ-17", "第十七条")
                        .says(
                                Severity.SYSTEM,
                                "国家学分银行认定、积累和转换学习成果",
                                "the national credit bank certifies, stores and converts learning results")
                        .open("学分模块尚未建成", "the module of credits is not built yet"),
                zj("ZJ-24", "第二十四条")
                        .says(
                                Severity.BLOCK,
                                "先培训后上岗；特种作业须持证",
                                "training before posting; special work needs a certificate")
                        .check(Checks.all(
                                Checks.beforeStart(CareFact.LEARNER_PREPARED),
                                Checks.whereSaid(PostFact.SPECIAL, Checks.must(LearnerFact.CERTIFIED)))),
                zj("ZJ-28", "第二十八条")
                        .says(
                                Severity.BLOCK,
                                "委托培养（订单班）须订立合同",
                                "commissioned training (an order class) needs a contract")
                        .check(Checks.whereSaid(PaperFact.ORDER_CLASS, Checks.beforeStart(PaperFact.ORDER_CONTRACT))),
                zj("ZJ-30", "第三十条")
                        .says(
                                Severity.BLOCK,
                                "联合招收学徒的须签订学徒培养协议",
                                "apprentices enrolled jointly have an apprenticeship agreement")
                        .scope(Scope.of(Scope.Regime.ALL).only(Kind.APPRENTICE))
                        .check(Checks.must(PaperFact.APPRENTICE_AGREEMENT)),
                zj("ZJ-37", "第三十七条")
                        .says(Severity.BLOCK, "中高职贯通须为批准的专业", "中职–高职 pathways only in approved majors")
                        .open("批准的贯通专业名单尚未收录", "approved pathways are not on file yet"),
                zj("ZJ-40", "第四十条")
                        .says(
                                Severity.BLOCK,
                                "校企合作须签订协议，明确权利义务",
                                "school and enterprise have an agreement with rights and duties")
                        .check(Checks.must(UnitFact.COOPERATION_AGREED)),
                zj("ZJ-42", "第四十二条")
                        .says(
                                Severity.BLOCK,
                                "不得以介绍工作、安排实习名义收费",
                                "no fees in the name of job introduction or internship")
                        .check(Checks.mustNot(PayFact.CHARGED)),
                zj("ZJ-46", "第四十六条")
                        .says(Severity.WARN, "企业专家兼课须经教学能力培训", "enterprise experts teach after training to teach")
                        .check(Checks.whereSaid(CareFact.MENTOR_TEACHES, Checks.must(CareFact.MENTOR_TRAINED))),
                zj("ZJ-50", "第五十条")
                        .says(
                                Severity.BLOCK,
                                "单位保障休息、安全、保险和指导；签协议并给报酬；不得通过中介",
                                "units ensure rest, safety, insurance and guidance; agreement and pay; no agencies")
                        .scope(Scope.of(Scope.Regime.ALL).only(Kind.POST))
                        .check(Checks.all(
                                Checks.known(PaperFact.AGREEMENT_SIGNED),
                                Checks.atLeast(PayFact.PAY, _ -> 1, " 元", " yuan"),
                                CareRules.covered(),
                                Checks.must(CareFact.UNIT_MENTOR),
                                Checks.mustNot(UnitFact.THROUGH_AGENCY))),
                zj("ZJ-51", "第五十一条")
                        .says(
                                Severity.DUTY,
                                "证书经学校认定可折算学分",
                                "certificates are convertible to credits after the school’s recognition")
                        .open("学分模块尚未建成", "the module of credits is not built yet"),
                zj("ZJ-66", "第六十六条")
                        .says(
                                Severity.INFO,
                                "通过中介组织实习的没收违法所得并处罚款",
                                "using agencies: gains are confiscated and a fine follows")
                        .recorded("写在案件说明中", "said with the case"));
    }

    private static Draft zj(String id, String article) {
        return new Draft(id, "职业教育法（2022）", article, Basis.TEXT, Scope.of(Scope.Regime.ALL));
    }
}
