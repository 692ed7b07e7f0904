package org.siquan.engine.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 职业学校学生实习管理规定 (教职成〔2021〕4号), Art. 11–12, 16–18 and 20: where, what and how long a learner works, and for what pay. */
final class WorkRules {

    private static final double STANDARD_MONTHS = 6;

    private WorkRules() {}

    static List<Rule> all() {
        return List.of(
                sx("SX-11a", "第十一条")
                        .says(
                                Severity.WARN,
                                "同一单位实习学生（各校合计）一般不超过在岗职工的 10%",
                                "learners of all schools are generally at most 10 % of a unit’s staff")
                        .check(Checks.share(UnitFact.LEARNERS, UnitFact.STAFF, 0.10)),
                sx("SX-11b", "第十一条")
                        .says(
                                Severity.WARN,
                                "同类岗位实习学生一般不超过该岗位职工的 20%",
                                "learners on one kind of post are generally at most 20 % of its staff")
                        .check(Checks.share(PostFact.LEARNERS, PostFact.SAME_KIND_STAFF, 0.20)),
                sx("SX-11c", "第十一条第二款")
                        .says(
                                Severity.CASE,
                                "任何单位和部门不得干预学校正常安排，不得强行指定实习单位",
                                "no outside body interferes or forces a unit on the school")
                        .turn(Turn.AUTHORITY)
                        .at(Moment.RUNNING)
                        .check(Checks.mustNot(UnitFact.FORCED)),
                sx("SX-11d", "第十一条第二款")
                        .says(
                                Severity.BLOCK,
                                "不得以营利为目的违规组织实习",
                                "internships are not organised for profit: no payment by head")
                        .check(Checks.mustNot(UnitFact.PAID_BY_HEAD)),
                sx("SX-12a", "第十二条")
                        .says(
                                Severity.WARN,
                                "岗位实习一般为 6 个月（分段合计；相差 1.5 个月以上须说明，幅度由园区约定）",
                                "post internship generally lasts 6 months in all (a reason beyond 1.5 months more or less, the region’s own figure)")
                        .scope(Scope.of(Scope.Regime.VOCATIONAL).only(Kind.POST))
                        .check(Checks.of(List.of(WorkFact.MONTHS), WorkRules::months)),
                sx("SX-12b", "第十二条")
                        .says(
                                Severity.WARN,
                                "实习内容覆盖岗位群典型任务，不得仅从事简单重复劳动（比例由园区约定）",
                                "the work covers the typical tasks of the posts and is not only simple repetition (the region’s own shares)")
                        .turn(Turn.TUTOR)
                        .at(Moment.CLOSE)
                        .check(Checks.all(
                                Checks.atLeast(WorkFact.TASKS_DONE, Figures::tasksDone, "", ""),
                                Checks.atMost(WorkFact.COMMONEST_TASK, Figures::commonestTask, "", ""))),
                sx("SX-12c", "第十二条")
                        .says(
                                Severity.INFO,
                                "可工学交替、多学期、分段安排",
                                "alternating, multi-term and segmented forms are allowed")
                        .recorded("排程按段合计", "the schedule adds the segments up"),
                sx("SX-16.1", "第十六条（一）")
                        .says(Severity.BLOCK, "一年级在校学生不得参加岗位实习", "first-year learners take no post internship")
                        .scope(Scope.of(Scope.Regime.VOCATIONAL).only(Kind.POST))
                        .check(Checks.about(
                                LearnerFact.GRADE_YEAR,
                                (year, _) ->
                                        Checks.verdict(year >= 2, "%d 年级".formatted(year), "year %d".formatted(year)))),
                sx("SX-16.2", "第十六条（二）")
                        .says(Severity.BLOCK, "不得安排未满 16 周岁的学生", "nobody under 16")
                        .check(Checks.aged(16)),
                sx("SX-16.3", "第十六条（三）")
                        .says(Severity.BLOCK, "未成年学生不得从事未成年工禁忌劳动", "minors do no work that is barred to minor workers")
                        .check(Checks.ofMinors(Checks.without(_ -> true))),
                sx("SX-16.4", "第十六条（四）")
                        .says(Severity.BLOCK, "女学生不得从事女职工禁忌劳动", "women do no work that is barred to women")
                        .check(women()),
                sx("SX-16.5", "第十六条（五）")
                        .says(
                                Severity.BLOCK,
                                "不得到酒吧、夜总会等营业性娱乐场所实习",
                                "no bars, night clubs or other entertainment venues")
                        .check(Checks.mustNot(UnitFact.ENTERTAINMENT)),
                sx("SX-16.6", "第十六条（六）")
                        .says(Severity.BLOCK, "不得通过中介机构组织、安排和管理实习", "no agency organises, arranges or manages")
                        .check(Checks.mustNot(UnitFact.THROUGH_AGENCY)),
                sx("SX-16.7", "第十六条（七）")
                        .says(Severity.BLOCK, "不得从事Ⅲ级及以上体力劳动强度的工作", "labour intensity stays below grade III")
                        .turn(Turn.UNIT)
                        .check(Checks.about(
                                PostFact.LABOUR_INTENSITY,
                                (grade, _) -> Checks.verdict(
                                        grade < 3, "强度 %d 级".formatted(grade), "grade %d".formatted(grade)))),
                sx("SX-17.0", "第十七条")
                        .says(
                                Severity.FILE,
                                "以下三项确需安排的，须事先报上级主管部门备案",
                                "the three bans below yield only to a special need filed beforehand")
                        .recorded("备案登记为豁免，由下列各条引用", "filings are kept as exemptions of the rules below"),
                sx("SX-17.1", "第十七条（一）")
                        .says(
                                Severity.FILE,
                                "不得从事高空、井下、放射性、有毒、易燃易爆等高风险作业",
                                "no heights, underground, radioactive, toxic, flammable, explosive or other high-risk work")
                        .turn(Turn.UNIT)
                        .check(Checks.without(Hazard::highRisk)),
                sx("SX-17.2", "第十七条（二）")
                        .says(
                                Severity.FILE,
                                "不得在休息日、法定节假日安排实习（调休工作日除外）",
                                "no internship on rest days or holidays; make-up working days are working days")
                        .turn(Turn.UNIT)
                        .check(Shifts.onWorkingDays()),
                sx("SX-17.3", "第十七条（三）")
                        .says(
                                Severity.FILE,
                                "不得加班和安排夜班，每日不超过 8 小时（夜班按 22:00–6:00 计，时段由园区约定）",
                                "no overtime and no night shift, at most 8 hours a day (night is 22:00–6:00, the region’s own hours)")
                        .turn(Turn.UNIT)
                        .check(Checks.all(hoursADay(), Checks.mustNot(WorkFact.NIGHT))),
                sx("SX-17.4", "第十七条")
                        .says(Severity.BLOCK, "遵守国家工时和休息规定", "national working time and rest are kept")
                        .turn(Turn.UNIT)
                        .check(Checks.all(hoursADay(), hoursAWeek(), Shifts.leaveRest())),
                sx("SX-18a", "第十八条")
                        .says(Severity.WARN, "岗位实习应给予适当报酬", "post internships are paid appropriately")
                        .turn(Turn.UNIT)
                        .scope(Scope.of(Scope.Regime.VOCATIONAL).only(Kind.POST))
                        .check(Checks.about(
                                PayFact.PAY,
                                (pay, _) -> Checks.verdict(
                                        pay > 0, "报酬 %d 元".formatted(pay), "pay %d yuan".formatted(pay)))),
                sx("SX-18b", "第十八条")
                        .says(
                                Severity.WARN,
                                "相对独立上岗的，原则上不低于本单位相同岗位工资的 80% 或最低档工资",
                                "pay for fairly independent work is in principle at least 80 % of the same post’s wage or the lowest wage grade")
                        .turn(Turn.UNIT)
                        .check(Checks.of(
                                List.of(PayFact.INDEPENDENT, PayFact.PAY, PayFact.SAME_POST, PayFact.LOWEST_GRADE),
                                (f, _) -> pay(f))),
                sx("SX-18c", "第十八条")
                        .says(Severity.BLOCK, "以货币支付，不得以物品或代金券抵扣", "pay is money, no goods or vouchers")
                        .turn(Turn.UNIT)
                        .at(Moment.RUNNING)
                        .check(Checks.must(PayFact.IN_MONEY)),
                sx("SX-18d", "第十八条")
                        .says(
                                Severity.BLOCK,
                                "由单位直接支付给学生，不得由第三方代发",
                                "the unit pays the learner directly, never through a third party")
                        .turn(Turn.UNIT)
                        .at(Moment.RUNNING)
                        .check(Checks.all(Checks.must(PayFact.PAID_BY_UNIT), Checks.must(PayFact.PAID_TO_LEARNER))),
                sx("SX-18e", "第十八条")
                        .says(
                                Severity.WARN,
                                "原则上不少于每月一次、按时足额支付",
                                "in principle paid at least monthly, on time and in full")
                        .turn(Turn.UNIT)
                        .at(Moment.RUNNING)
                        .check(Checks.all(
                                Checks.atMost(PayFact.LONGEST_GAP, _ -> 31, " 天", " days"),
                                Checks.atMost(PayFact.OWED, _ -> 0, " 元", " yuan"))),
                sx("SX-20a", "第二十条")
                        .says(
                                Severity.BLOCK,
                                "不得向学生收取押金、培训费、管理费等任何费用",
                                "nothing is charged to the learner: no deposit, training or management fee")
                        .check(Checks.mustNot(PayFact.CHARGED)),
                sx("SX-20b", "第二十条")
                        .says(Severity.CASE, "不得扣押学生证、居民身份证等证件", "the learner’s cards and papers are not held")
                        .turn(Turn.AUTHORITY)
                        .at(Moment.RUNNING)
                        .check(Checks.mustNot(PayFact.PAPERS_HELD)),
                sx("SX-20c", "第二十条")
                        .says(Severity.CASE, "不得要求学生提供担保或以其他名义收取财物", "no guarantee and no other taking of property")
                        .turn(Turn.AUTHORITY)
                        .at(Moment.RUNNING)
                        .check(Checks.mustNot(PayFact.GUARANTEE)));
    }

    static Check hoursADay() {
        return Checks.atMost(WorkFact.HOURS_A_DAY, _ -> 8, " 小时", " hours");
    }

    static Check hoursAWeek() {
        return Checks.atMost(WorkFact.HOURS_A_WEEK, Figures::hoursAWeek, " 小时", " hours");
    }

    /** Asked only where the post has a hazard that bars women, so that nobody's sex is needed elsewhere. */
    static Check women() {
        Check barred = Checks.without(Hazard::barsWomen);
        return Checks.of(List.of(PostFact.HAZARDS, LearnerFact.FEMALE), (f, setting) -> {
            Verdict verdict = barred.on(f, setting);
            if (!(verdict instanceof Verdict.Violates)) {
                return verdict;
            }
            Boolean female = f.get(LearnerFact.FEMALE);
            return female == null ? Checks.unknown(LearnerFact.FEMALE) : female ? verdict : new Verdict.NotApplicable();
        });
    }

    private static Verdict months(Facts facts, Setting setting) {
        Double months = facts.get(WorkFact.MONTHS);
        return months == null
                ? Checks.unknown(WorkFact.MONTHS)
                : Checks.verdict(
                        Math.abs(months - STANDARD_MONTHS) <= setting.figures().monthsApart() + 1e-9,
                        "合计 %s 个月".formatted(Checks.number(months)),
                        "%s months in all".formatted(Checks.number(months)));
    }

    /** Four fifths of the same post's wage, or the lowest wage grade: one of the two is enough. */
    private static Verdict pay(Facts facts) {
        Boolean independent = facts.get(PayFact.INDEPENDENT);
        Integer pay = facts.get(PayFact.PAY);
        Integer same = facts.get(PayFact.SAME_POST);
        Integer lowest = facts.get(PayFact.LOWEST_GRADE);
        if (Boolean.FALSE.equals(independent)) {
            return new Verdict.NotApplicable();
        }
        if (independent == null || pay == null || (same == null && lowest == null)) {
            return Checks.unknown("是否相对独立上岗、报酬与相同岗位工资", "independence, pay and wage of the same post");
        }
        boolean enough = (same != null && pay >= 0.8 * same - 1e-9) || (lowest != null && pay >= lowest);
        if (!enough && (same == null || lowest == null)) {
            return Checks.unknown(same == null ? PayFact.SAME_POST : PayFact.LOWEST_GRADE);
        }
        return Checks.verdict(
                enough,
                "报酬 %d 元，相同岗位 %s 元，最低档 %s 元".formatted(pay, shown(same), shown(lowest)),
                "pay %d yuan, same post %s yuan, lowest grade %s yuan".formatted(pay, shown(same), shown(lowest)));
    }

    private static String shown(@Nullable Integer yuan) {
        return yuan == null ? "—" : Integer.toString(yuan);
    }

    private static Draft sx(String id, String article) {
        return BeforeStartRules.sx(id, article);
    }
}
