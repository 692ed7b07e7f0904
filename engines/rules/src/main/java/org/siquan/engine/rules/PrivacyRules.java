package org.siquan.engine.rules;

import java.util.List;

/** Personal data: demands on the platform itself, kept here so that the list is whole. */
final class PrivacyRules {

    private static final String PIPL = "个人信息保护法";

    private PrivacyRules() {}

    static List<Rule> all() {
        return List.of(
                of("PI-06", PIPL, "第六、十九条")
                        .says(Severity.SYSTEM, "最小必要、最短保存", "minimum data, shortest retention")
                        .recorded("只存流程所需字段", "only fields that the process needs are kept"),
                of("PI-13", PIPL, "第十三条")
                        .says(Severity.SYSTEM, "每一目的有合法依据", "a legal basis for each purpose")
                        .recorded("随协议和知情同意记录", "kept with agreements and consents"),
                of("PI-15", PIPL, "第十五条")
                        .says(
                                Severity.SYSTEM,
                                "撤回同意便捷，不影响必要服务",
                                "withdrawing consent is easy and costs nothing essential")
                        .open("撤回同意的页面尚未建成", "the page to withdraw is not built yet"),
                of("PI-21", PIPL, "第二十一、二十三条")
                        .says(
                                Severity.SYSTEM,
                                "委托处理有合同，对外提供须告知并单独同意",
                                "processors have a contract; passing data on needs notice and separate consent")
                        .open("对外提供登记尚未建成", "the register of disclosures is not built yet"),
                of("PI-24", PIPL, "第二十四条")
                        .says(
                                Severity.SYSTEM,
                                "自动化决策透明公平，可要求人工处理",
                                "automated decisions are transparent, fair and open to a person’s answer")
                        .recorded("编班可逐项解释和申诉", "matching is explained and can be appealed"),
                of("PI-28", PIPL, "第二十八至三十一条")
                        .says(Severity.SYSTEM, "敏感信息须单独同意", "sensitive data need separate consent")
                        .open("单独同意的登记尚未建成", "the register of separate consents is not built yet"),
                of("PI-38", PIPL, "第三十八、三十九条")
                        .says(
                                Severity.SYSTEM,
                                "出境须告知、单独同意并有依据",
                                "data go abroad only with notice, separate consent and a basis")
                        .recorded("平台不向境外传输", "the platform sends nothing abroad"),
                of("PI-45", PIPL, "第四十五、四十七条")
                        .says(Severity.SYSTEM, "可查阅、复制、删除", "access, copy and deletion")
                        .open("查阅和删除申请尚未建成", "requests of access and deletion are not built yet"),
                of("PI-55", PIPL, "第五十五至五十七条")
                        .says(Severity.SYSTEM, "事前影响评估并保存三年", "an impact assessment beforehand, kept for three years")
                        .recorded("由运营方在上线前完成", "done by the operator before going live"),
                of("WN-36", "未成年人网络保护条例", "第三十二至三十七条")
                        .says(
                                Severity.SYSTEM,
                                "工作人员接触未成年人信息须审批并留痕，每年审计",
                                "staff access to minors’ data is approved and logged, and audited yearly")
                        .recorded("访问写入审计日志", "access stands in the audit log"),
                of("WN-72", "未成年人保护法（2024）", "第七十二条")
                        .says(Severity.SYSTEM, "处理不满 14 周岁信息须监护人同意", "under 14 the guardian consents")
                        .recorded("平台不收不满 14 周岁的人", "nobody under 14 is on the platform"),
                of("FR-1", "人脸识别技术应用安全管理办法（2025）", "—")
                        .says(Severity.SYSTEM, "人脸不得为唯一方式", "a face is never the only way")
                        .recorded("平台不使用人脸识别", "the platform uses no faces"),
                of("EA-1", "教育移动互联网应用程序备案（教技厅〔2019〕3号）", "—")
                        .says(Severity.SYSTEM, "提供者备案和使用者备案", "filings by provider and user")
                        .recorded("由运营方和学校办理", "done by operator and school"));
    }

    private static Draft of(String id, String source, String article) {
        return new Draft(id, source, article, Basis.TEXT, Scope.of(Scope.Regime.ALL)).turn(Turn.PARK);
    }
}
