package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** 职业学校学生实习管理规定 (教职成〔2021〕4号), Art. 2–15: what must be there before a learner starts. */
final class BeforeStartRules {

    static final String SOURCE = "职业学校学生实习管理规定（2021）";
    private static final int SAFE_YEARS = 3;

    private BeforeStartRules() {}

    static List<Rule> all() {
        return List.of(
                sx("SX-02a", "第二条")
                        .says(
                                Severity.BLOCK,
                                "只有认识实习和岗位实习两种（跟岗、顶岗为旧称）",
                                "only cognitive and post internships exist (跟岗 and 顶岗 are words of 2016)")
                        .recorded("类型只能选认识实习、岗位实习或学徒", "no other kind than these and apprentices can be entered"),
                sx("SX-02b", "第二条第四款")
                        .says(
                                Severity.BLOCK,
                                "校内外生产性实训基地、厂中校、校中厂、虚拟基地须依法登记，方可作为实习单位",
                                "campus and park bases, 厂中校, 校中厂 and virtual bases count as units only if registered")
                        .check(Checks.whereSaid(UnitFact.IS_BASE, Checks.must(UnitFact.REGISTERED))),
                sx("SX-03", "第三条")
                        .says(Severity.BLOCK, "实习须列入人才培养方案", "the internship is part of the training plan")
                        .check(Checks.must(PaperFact.IN_TRAINING_PLAN)),
                sx("SX-05", "第五条")
                        .says(
                                Severity.DUTY,
                                "学校将岗位实习报主管部门备案（期限由园区约定）",
                                "the school files post internships with its department (by a date that the region sets)")
                        .turn(Turn.FILING)
                        .scope(post())
                        .at(Moment.RUNNING)
                        .check(Checks.known(PaperFact.ROUTINE_FILED)),
                sx("SX-06a", "第六条（一）")
                        .says(
                                Severity.BLOCK,
                                "单位合法经营，无违法失信记录（查询须在开始前 12 个月内，期限由园区约定）",
                                "the unit operates legally and has no record of breaches (checked within 12 months, the region’s own figure)")
                        .check(Checks.all(Checks.must(UnitFact.CREDIT_CLEAN), creditChecked())),
                sx("SX-06b", "第六条（二）")
                        .says(Severity.BLOCK, "单位近三年无安全生产违法记录", "no safety violation of the unit in three years")
                        .check(Checks.about(UnitFact.SAFETY_VIOLATIONS, (days, f) -> safe(days, f.start()))),
                sx("SX-06c", "第六条（三）")
                        .says(
                                Severity.EVIDENCE,
                                "单位的实习条件符合专业要求和行业标准",
                                "the unit’s conditions fit the major and the industry")
                        .check(Checks.must(UnitFact.CONDITIONS_FIT)),
                sx("SX-06d", "第六条（四）")
                        .says(Severity.INFO, "优先选择合作稳定的单位", "units with stable cooperation are preferred")
                        .recorded("单位档案显示合作年数", "the unit’s record shows the years of cooperation"),
                sx("SX-07a", "第七条")
                        .says(
                                Severity.BLOCK,
                                "首次合作的单位须实地考察，书面报告含九个方面",
                                "a new unit is visited before its first placement, with a written report of nine aspects")
                        .check(Checks.all(
                                Checks.beforeStart(UnitFact.VISITED), Checks.complete(UnitFact.VISIT_ASPECTS, 9))),
                sx("SX-07b", "第七条")
                        .says(
                                Severity.BLOCK,
                                "实习单位名单经校级党组织会议确定并公布",
                                "the list of units is decided by the school’s Party meeting and published")
                        .check(Checks.all(
                                Checks.must(UnitFact.LISTED_BY_PARTY_MEETING),
                                Checks.beforeStart(UnitFact.LIST_PUBLISHED))),
                sx("SX-08a", "第八条")
                        .says(
                                Severity.BLOCK,
                                "开始前由学校和单位共同制定含七项内容的实习方案",
                                "school and unit agree on a plan of seven parts before the start")
                        .check(Checks.all(
                                Checks.complete(PaperFact.PLAN_PARTS, 7), Checks.beforeStart(PaperFact.PLAN_APPROVED))),
                sx("SX-08b", "第八条")
                        .says(
                                Severity.BLOCK,
                                "全程有校内指导教师和企业导师",
                                "a school tutor and a unit mentor are named for the whole time")
                        .check(Checks.all(Checks.must(CareFact.SCHOOL_TUTOR), Checks.must(CareFact.UNIT_MENTOR))),
                sx("SX-08c", "第八条")
                        .says(
                                Severity.BLOCK,
                                "学生、指导教师和单位人员均须岗前培训",
                                "learners, teachers and unit staff are prepared before the start")
                        .check(Checks.all(
                                Checks.beforeStart(CareFact.LEARNER_PREPARED),
                                Checks.beforeStart(CareFact.TEACHER_PREPARED),
                                Checks.beforeStart(CareFact.UNIT_PREPARED))),
                sx("SX-08d", "第八条")
                        .says(
                                Severity.WARN,
                                "岗位与专业相同或相近，原则上不跨专业大类",
                                "the post matches the major or is close to it, in principle within its category")
                        .check(Checks.of(
                                List.of(
                                        LearnerFact.MAJOR_CATEGORY,
                                        PostFact.MAJOR_CATEGORIES,
                                        PostFact.CROSS_CATEGORY_REASON),
                                (f, _) -> sameCategory(f))),
                sx("SX-09a", "第九条")
                        .says(
                                Severity.BLOCK,
                                "学生本人和监护人（家长）均须签署知情同意书，不限年龄",
                                "learner and guardian both consent in writing, at any age")
                        .turn(Turn.FAMILY)
                        .check(Checks.all(
                                Checks.beforeStart(PaperFact.LEARNER_CONSENT),
                                Checks.beforeStart(PaperFact.GUARDIAN_CONSENT))),
                sx("SX-09b", "第九条")
                        .says(
                                Severity.DUTY,
                                "不同意的，学生可自选符合条件的单位，不受任何不利对待",
                                "who refuses may choose a qualifying unit, without any penalty")
                        .check(Checks.whereSaid(LearnerFact.CONSENT_REFUSED, Checks.must(LearnerFact.OWN_WAY_OPEN))),
                sx("SX-09c", "第九条第二款")
                        .says(
                                Severity.BLOCK,
                                "认识实习由学校安排，学生不得自行选择",
                                "cognitive internships are arranged by the school, learners may not choose")
                        .scope(Scope.of(Scope.Regime.VOCATIONAL).only(Kind.COGNITIVE))
                        .check(Checks.mustNot(PaperFact.SELF_CHOSEN)),
                sx("SX-10", "第十条")
                        .says(
                                Severity.BLOCK,
                                "自选单位须由学生和家长申请、学校批准，单位确定指导人员，教师跟踪",
                                "a self-chosen unit needs the family’s application, the school’s approval, a mentor and a teacher")
                        .scope(post())
                        .check(Checks.whereSaid(
                                PaperFact.SELF_CHOSEN,
                                Checks.all(
                                        Checks.beforeStart(PaperFact.APPLICATION),
                                        Checks.beforeStart(PaperFact.APPLICATION_APPROVED),
                                        Checks.must(CareFact.UNIT_MENTOR),
                                        Checks.must(CareFact.SCHOOL_TUTOR)))),
                sx("SX-13a", "第十三条")
                        .says(
                                Severity.EVIDENCE,
                                "明确分管校领导和部门，有管理、安全和应急制度",
                                "a vice-principal and a department are named; rules for management, safety and emergencies exist")
                        .check(Checks.all(Checks.must(CareFact.SCHOOL_ROLES), Checks.must(CareFact.SCHOOL_RULES))),
                sx("SX-13b", "第十三条第二款")
                        .says(
                                Severity.SYSTEM,
                                "学校与单位通过信息化平台全过程管理",
                                "school and unit run the whole process on a platform")
                        .recorded("本平台记录每一步", "this platform records each step"),
                sx("SX-14a", "第十四条")
                        .says(
                                Severity.BLOCK,
                                "上岗前按规定文本签订三方协议",
                                "the tripartite agreement on the official template is signed before the start")
                        .scope(post())
                        .check(Checks.all(
                                Checks.must(PaperFact.OFFICIAL_TEMPLATE),
                                Checks.beforeStart(PaperFact.AGREEMENT_SIGNED))),
                sx("SX-14b", "第十四条第二款")
                        .says(Severity.BLOCK, "未签订协议的，不得安排实习", "no agreement, no internship")
                        .scope(post())
                        .check(Checks.known(PaperFact.AGREEMENT_SIGNED)),
                sx("SX-15", "第十五条")
                        .says(
                                Severity.BLOCK,
                                "协议写明八项必备内容（其他约定可选）",
                                "the agreement has its eight groups of content (a ninth is free)")
                        .scope(post())
                        .check(Checks.complete(PaperFact.AGREEMENT_GROUPS, 8)),
                sx("SX-50", "第五十条")
                        .says(
                                Severity.BLOCK,
                                "2016 年规定已废止，协议文本不得引用",
                                "the rules of 2016 are repealed; templates may not cite them")
                        .scope(post())
                        .check(Checks.mustNot(PaperFact.CITES_2016)));
    }

    private static Scope post() {
        return Scope.of(Scope.Regime.VOCATIONAL).only(Kind.POST);
    }

    private static Check creditChecked() {
        return Checks.of(List.of(UnitFact.CREDIT_CHECKED), (f, setting) -> {
            LocalDate checked = f.get(UnitFact.CREDIT_CHECKED);
            return checked == null
                    ? Checks.unknown(UnitFact.CREDIT_CHECKED)
                    : Checks.verdict(
                            !checked.isBefore(
                                    f.start().minusMonths(setting.figures().creditCheckMonths())),
                            "信用查询 %s，开始 %s".formatted(checked, f.start()),
                            "credit checked %s, start %s".formatted(checked, f.start()));
        });
    }

    private static Verdict safe(List<LocalDate> violations, LocalDate start) {
        return violations.stream()
                .filter(day -> day.isAfter(start.minusYears(SAFE_YEARS)))
                .max(LocalDate::compareTo)
                .map(day -> Checks.verdict(false, "违法记录 %s".formatted(day), "violation of %s".formatted(day)))
                .orElse(Checks.verdict(true, "近三年没有记录", "none in three years"));
    }

    private static Verdict sameCategory(Facts facts) {
        String major = facts.get(LearnerFact.MAJOR_CATEGORY);
        Set<String> post = facts.get(PostFact.MAJOR_CATEGORIES);
        if (major == null || post == null) {
            return Checks.unknown(major == null ? LearnerFact.MAJOR_CATEGORY : PostFact.MAJOR_CATEGORIES);
        }
        String reason = facts.get(PostFact.CROSS_CATEGORY_REASON);
        return Checks.verdict(
                post.contains(major) || reason != null,
                "专业大类 %s，岗位 %s%s".formatted(major, String.join("、", post), reason == null ? "" : "，理由：" + reason),
                "category %s, post %s%s"
                        .formatted(major, String.join(", ", post), reason == null ? "" : ", reason: " + reason));
    }

    static Draft sx(String id, String article) {
        return new Draft(id, SOURCE, article, Basis.TEXT, Scope.of(Scope.Regime.VOCATIONAL));
    }
}
