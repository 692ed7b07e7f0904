package org.siquan.engine.rules;

import java.util.List;
import org.siquan.engine.kernel.Text;

/** 职业学校学生实习管理规定 (教职成〔2021〕4号), for secondary and higher vocational learners. */
final class VocationalRules {

    private static final String SOURCE = "职业学校学生实习管理规定（2021）";

    private VocationalRules() {}

    static List<Rule> all() {
        return List.of(
                rule(
                        "SX-07a",
                        "第七条",
                        Severity.BLOCK,
                        "首次合作的单位须实地考察并有书面报告",
                        "a new unit is visited and reported on before its first placement",
                        (f, c) -> Checks.must(f.unitVisited(), true, "单位考察报告", "visit report of the unit")),
                rule(
                        "SX-08b",
                        "第八条",
                        Severity.BLOCK,
                        "全程有校内指导教师和企业导师",
                        "a school tutor and a unit mentor are named for the whole time",
                        (f, c) -> f.schoolTutorNamed() == null || f.unitMentorNamed() == null
                                ? Checks.unknown("校内指导教师与企业导师", "tutor and mentor")
                                : Checks.of(
                                        f.schoolTutorNamed() && f.unitMentorNamed(),
                                        "校内指导教师%s，企业导师%s"
                                                .formatted(
                                                        f.schoolTutorNamed() ? "已定" : "未定",
                                                        f.unitMentorNamed() ? "已定" : "未定"),
                                        "school tutor %s, mentor %s"
                                                .formatted(
                                                        f.schoolTutorNamed() ? "named" : "missing",
                                                        f.unitMentorNamed() ? "named" : "missing"))),
                rule(
                        "SX-09a",
                        "第九条",
                        Severity.BLOCK,
                        "学生本人和监护人（家长）均须签署知情同意书，不限年龄",
                        "learner and guardian both consent in writing, at any age",
                        (f, c) -> f.learnerConsent() == null || f.guardianConsent() == null
                                ? Checks.unknown("学生与家长知情同意书", "written consent of learner and guardian")
                                : Checks.of(
                                        f.learnerConsent().isBefore(f.start())
                                                && f.guardianConsent().isBefore(f.start()),
                                        "同意书 %s、%s".formatted(f.learnerConsent(), f.guardianConsent()),
                                        "consents %s and %s".formatted(f.learnerConsent(), f.guardianConsent()))),
                rule(
                        "SX-11a",
                        "第十一条",
                        Severity.WARN,
                        "同一单位实习学生（各校合计）一般不超过在岗职工的 10%",
                        "learners of all schools are generally at most 10 % of a unit's staff",
                        (f, c) -> Checks.share(f.learnersAtUnit(), f.staff(), 0.10, "单位实习学生", "learners at the unit")),
                rule(
                        "SX-11b",
                        "第十一条",
                        Severity.WARN,
                        "同类岗位实习学生一般不超过该岗位职工的 20%",
                        "learners on one kind of post are generally at most 20 % of its staff",
                        (f, c) -> Checks.share(
                                f.learnersAtPost(), f.sameKindStaff(), 0.20, "岗位实习学生", "learners on the post")),
                rule(
                        "SX-12a",
                        "第十二条",
                        Severity.WARN,
                        "岗位实习一般为 6 个月（分段合计）",
                        "post internship generally lasts 6 months in all",
                        (f, c) -> f.monthsAtPosts() == null
                                ? Checks.unknown("岗位实习总月数", "months at posts")
                                : Checks.of(
                                        Math.abs(f.monthsAtPosts() - 6) <= 1.5,
                                        "合计 %s 个月".formatted(Checks.number(f.monthsAtPosts())),
                                        "%s months in all".formatted(Checks.number(f.monthsAtPosts())))),
                rule(
                        "SX-14a",
                        "第十四条",
                        Severity.BLOCK,
                        "上岗前须签订三方协议；未签订的不得安排实习",
                        "the tripartite agreement is signed before the start; without it there is no internship",
                        (f, c) -> Checks.before(f.agreementSigned(), f.start(), "三方协议签订", "agreement signed")),
                rule(
                        "SX-16.1",
                        "第十六条（一）",
                        Severity.BLOCK,
                        "一年级在校学生不得参加岗位实习",
                        "first-year learners take no post internship",
                        (f, c) -> f.gradeYear() == null
                                ? Checks.unknown("年级", "year of study")
                                : Checks.of(
                                        f.gradeYear() >= 2,
                                        "%d 年级".formatted(f.gradeYear()),
                                        "year %d".formatted(f.gradeYear()))),
                rule(
                        "SX-16.2",
                        "第十六条（二）",
                        Severity.BLOCK,
                        "不得安排未满 16 周岁的学生",
                        "nobody under 16",
                        (f, c) -> Checks.age(f) < 0
                                ? Checks.unknown("出生日期", "date of birth")
                                : Checks.of(
                                        Checks.age(f) >= 16,
                                        "%d 周岁".formatted(Checks.age(f)),
                                        "%d years old".formatted(Checks.age(f)))),
                rule(
                        "SX-16.5",
                        "第十六条（五）",
                        Severity.BLOCK,
                        "不得到酒吧、夜总会等营业性娱乐场所实习",
                        "no bars, night clubs or other entertainment venues",
                        (f, c) -> Checks.must(f.entertainmentVenue(), false, "娱乐场所", "entertainment venue")),
                rule(
                        "SX-16.6",
                        "第十六条（六）",
                        Severity.BLOCK,
                        "不得通过中介机构组织、安排和管理实习",
                        "no agency organises, arranges or manages",
                        (f, c) -> Checks.must(f.throughAgency(), false, "通过中介", "through an agency")),
                rule(
                        "SX-16.7",
                        "第十六条（七）",
                        Severity.BLOCK,
                        "不得从事Ⅲ级及以上体力劳动强度的工作",
                        "labour intensity stays below grade III",
                        (f, c) -> f.labourIntensity() == null
                                ? Checks.unknown("体力劳动强度", "labour intensity")
                                : Checks.of(
                                        f.labourIntensity() < 3,
                                        "强度 %d 级".formatted(f.labourIntensity()),
                                        "grade %d".formatted(f.labourIntensity()))),
                rule(
                        "SX-17.1",
                        "第十七条（一）",
                        Severity.FILE,
                        "不得从事高空、井下、有毒、易燃易爆等高风险作业",
                        "no heights, underground, toxic, explosive or other high-risk work",
                        (f, c) -> Checks.must(f.highRisk(), false, "高风险作业", "high-risk work")),
                rule(
                        "SX-17.2",
                        "第十七条（二）",
                        Severity.FILE,
                        "不得在休息日、法定节假日安排实习（调休工作日除外）",
                        "no internship on rest days or holidays; make-up working days are working days",
                        (f, c) -> Checks.restDays(f.shifts(), c)),
                rule(
                        "SX-17.3",
                        "第十七条（三）",
                        Severity.FILE,
                        "不得加班和安排夜班，每日不超过 8 小时",
                        "no overtime and no night shift, at most 8 hours a day",
                        (f, c) -> f.night() == null || f.hoursPerDay() == null
                                ? Checks.unknown("每日工时与夜班", "hours a day and night work")
                                : Checks.of(
                                        !f.night() && f.hoursPerDay() <= 8,
                                        "每日 %s 小时，%s夜班"
                                                .formatted(Checks.number(f.hoursPerDay()), f.night() ? "有" : "无"),
                                        "%s hours a day, %s night work"
                                                .formatted(Checks.number(f.hoursPerDay()), f.night() ? "with" : "no"))),
                rule(
                        "SX-18b",
                        "第十八条",
                        Severity.WARN,
                        "相对独立上岗的，原则上不低于本单位相同岗位工资的 80% 或最低档工资",
                        "pay for fairly independent work is in principle at least 80 % of the same post's wage",
                        (f, c) -> pay(f)),
                rule(
                        "SX-20a",
                        "第二十条",
                        Severity.BLOCK,
                        "不得向学生收取押金、培训费、管理费等任何费用",
                        "nothing is charged to the learner: no deposit, training or management fee",
                        (f, c) -> Checks.must(f.charged(), false, "向学生收费", "charges to the learner")),
                rule(
                        "SX-24a",
                        "第二十四条",
                        Severity.BLOCK,
                        "学校组织的外地实习须统一安排住宿",
                        "out-of-town placements arranged by the school have unified lodging",
                        (f, c) -> f.crossProvince()
                                ? Checks.must(f.unifiedLodging(), true, "统一住宿", "unified lodging")
                                : new Verdict.NotApplicable()),
                rule(
                        "SX-24c",
                        "第二十四条第二款",
                        Severity.BLOCK,
                        "跨省实习须经主管部门同意并报派出省备案",
                        "a cross-province placement is consented to and filed with the sending province first",
                        (f, c) -> f.crossProvince()
                                ? Checks.before(
                                        f.provincialFiling(), f.start(), "派出省备案", "filing with the sending province")
                                : new Verdict.NotApplicable()),
                rule(
                        "SX-31a",
                        "第三十一条",
                        Severity.BLOCK,
                        "未经安全培训或未通过考核的不得参加实习",
                        "no safety training or no pass, no internship",
                        (f, c) ->
                                Checks.before(f.safetyExamPassed(), f.start(), "安全考核通过", "safety examination passed")),
                rule(
                        "SX-35a",
                        "第三十五条",
                        Severity.BLOCK,
                        "实习责任保险须覆盖实习全程",
                        "liability insurance covers the whole time",
                        (f, c) -> f.coveredFrom() == null || f.coveredTo() == null
                                ? Checks.unknown("责任保险单", "insurance policy")
                                : Checks.of(
                                        !f.coveredFrom().isAfter(f.start())
                                                && !f.coveredTo().isBefore(f.end()),
                                        "保险 %s 至 %s，实习 %s 至 %s"
                                                .formatted(f.coveredFrom(), f.coveredTo(), f.start(), f.end()),
                                        "insured %s to %s, placed %s to %s"
                                                .formatted(f.coveredFrom(), f.coveredTo(), f.start(), f.end()))),
                rule(
                        "SX-35b",
                        "第三十五条",
                        Severity.BLOCK,
                        "保险费不得向学生收取或从报酬中扣除",
                        "the premium is never paid by the learner",
                        (f, c) ->
                                Checks.must(f.premiumPaidByLearner(), false, "学生承担保费", "premium paid by the learner")));
    }

    private static Verdict pay(Facts facts) {
        if (facts.independent() == null || facts.pay() == null || facts.samePostPay() == null) {
            return Checks.unknown("报酬与相同岗位工资", "pay and wage of the same post");
        }
        if (!facts.independent()) {
            return new Verdict.NotApplicable();
        }
        return Checks.of(
                facts.pay() >= 0.8 * facts.samePostPay() - 1e-9,
                "报酬 %d 元，相同岗位 %d 元".formatted(facts.pay(), facts.samePostPay()),
                "pay %d yuan, same post %d yuan".formatted(facts.pay(), facts.samePostPay()));
    }

    private static Rule rule(String id, String article, Severity severity, String zh, String en, Rule.Check check) {
        return new Rule(id, SOURCE, article, new Text(zh, en), severity, Basis.TEXT, Rule.Regime.VOCATIONAL, check);
    }
}
