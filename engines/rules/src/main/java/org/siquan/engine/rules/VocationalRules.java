package org.siquan.engine.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
                        (f, c) -> Checks.all(
                                Checks.must(f.schoolTutorNamed(), true, "校内指导教师已定", "school tutor named"),
                                Checks.must(f.unitMentorNamed(), true, "企业导师已定", "unit mentor named"))),
                rule(
                        "SX-09a",
                        "第九条",
                        Severity.BLOCK,
                        "学生本人和监护人（家长）均须签署知情同意书，不限年龄",
                        "learner and guardian both consent in writing, at any age",
                        (f, c) -> Checks.all(
                                Checks.before(f.learnerConsent(), f.start(), "学生知情同意书", "learner's written consent"),
                                Checks.before(
                                        f.guardianConsent(), f.start(), "家长（监护人）知情同意书", "guardian's written consent"))),
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
                        "岗位实习一般为 6 个月（分段合计；相差 1.5 个月以上须说明，幅度为园区配置）",
                        "post internship generally lasts 6 months in all (a reason beyond 1.5 months more or less, the park's own figure)",
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
                        (f, c) -> Checks.atLeastAged(f, 16)),
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
                        (f, c) -> Checks.must(f.throughAgency(), false, "通过中介", "agency")),
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
                        "不得从事高空、井下、放射性、有毒、易燃易爆等高风险作业",
                        "no heights, underground, radioactive, toxic, flammable, explosive or other high-risk work",
                        (f, c) -> Checks.must(f.highRisk(), false, "高风险作业", "high-risk work")),
                rule(
                        "SX-17.2",
                        "第十七条（二）",
                        Severity.FILE,
                        "不得在休息日、法定节假日安排实习（调休工作日除外）",
                        "no internship on rest days or holidays; make-up working days are working days",
                        (f, c) -> Shifts.onWorkingDays(f.shifts(), c)),
                rule(
                        "SX-17.3",
                        "第十七条（三）",
                        Severity.FILE,
                        "不得加班和安排夜班，每日不超过 8 小时（夜班按 22:00–6:00 计，时段待核）",
                        "no overtime and no night shift, at most 8 hours a day (night is 22:00–6:00, hours to be verified)",
                        (f, c) -> Checks.all(Checks.hoursPerDay(f), Checks.noNight(f))),
                rule(
                        "SX-18b",
                        "第十八条",
                        Severity.WARN,
                        "相对独立上岗的，原则上不低于本单位相同岗位工资的 80% 或最低档工资",
                        "pay for fairly independent work is in principle at least 80 % of the same post's wage or the lowest wage grade",
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
                        (f, c) -> unifiedLodging(f)),
                new Rule(
                        "SX-24c",
                        SOURCE,
                        "第二十四条第二款",
                        new Text(
                                "跨省实习须先经学校主管部门同意，并报派出省主管部门备案",
                                "a cross-province placement is consented to by the school's department, then filed with the"
                                        + " sending province"),
                        Severity.BLOCK,
                        Basis.TEXT,
                        Scope.of(Scope.Regime.VOCATIONAL).onlyAcrossProvinces(),
                        (f, c) -> Checks.before(
                                f.provincialFiling(), f.start(), "派出省备案", "filing with the sending province")),
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
                        (f, c) -> Checks.covered(f)),
                rule(
                        "SX-35b",
                        "第三十五条",
                        Severity.BLOCK,
                        "保险费不得向学生收取或从报酬中扣除",
                        "the premium is never paid by the learner",
                        (f, c) ->
                                Checks.must(f.premiumPaidByLearner(), false, "学生承担保费", "premium paid by the learner")));
    }

    /** Out of town is certain across provinces and must be told within one. */
    private static Verdict unifiedLodging(Facts facts) {
        boolean away = facts.crossProvince() || Boolean.TRUE.equals(facts.outOfTown());
        if (!away && facts.outOfTown() == null) {
            return Checks.unknown("是否外地实习", "whether the unit is out of town");
        }
        return away
                ? Checks.must(facts.unifiedLodging(), true, "统一住宿", "unified lodging")
                : new Verdict.NotApplicable();
    }

    /** Four fifths of the same post's wage, or the lowest wage grade: one of the two is enough. */
    private static Verdict pay(Facts facts) {
        if (Boolean.FALSE.equals(facts.independent())) {
            return new Verdict.NotApplicable();
        }
        Integer pay = facts.pay();
        Integer same = facts.samePostPay();
        Integer lowest = facts.lowestGradePay();
        if (facts.independent() == null || pay == null || (same == null && lowest == null)) {
            return Checks.unknown("是否相对独立上岗、报酬与相同岗位工资", "independence, pay and wage of the same post");
        }
        boolean enough = (same != null && pay >= 0.8 * same - 1e-9) || (lowest != null && pay >= lowest);
        if (!enough && (same == null || lowest == null)) {
            return same == null
                    ? Checks.unknown("相同岗位工资", "wage of the same post")
                    : Checks.unknown("最低档工资标准", "lowest wage grade");
        }
        return Checks.of(
                enough,
                "报酬 %d 元，相同岗位 %s 元，最低档 %s 元".formatted(pay, shown(same), shown(lowest)),
                "pay %d yuan, same post %s yuan, lowest grade %s yuan".formatted(pay, shown(same), shown(lowest)));
    }

    private static String shown(@Nullable Integer yuan) {
        return yuan == null ? "—" : Integer.toString(yuan);
    }

    private static Rule rule(String id, String article, Severity severity, String zh, String en, Rule.Check check) {
        Scope scope = Scope.of(Scope.Regime.VOCATIONAL);
        return new Rule(id, SOURCE, article, new Text(zh, en), severity, Basis.TEXT, scope, check);
    }
}
