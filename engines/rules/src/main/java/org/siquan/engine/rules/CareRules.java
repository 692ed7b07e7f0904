package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.List;

/** 职业学校学生实习管理规定 (教职成〔2021〕4号), Art. 19 and 21–49: care, filings, assessment and records. */
final class CareRules {

    private CareRules() {}

    static List<Rule> all() {
        return List.of(
                sx("SX-19", "第十九条")
                        .says(Severity.DUTY, "突发情况下分级分类管控，属地负责", "emergencies: local, tiered control by risk and stage")
                        .recorded("突发事件登记后列出受影响的实习", "an emergency lists the placements it touches"),
                sx("SX-21", "第二十一条")
                        .says(
                                Severity.DUTY,
                                "学生写实习日志，结束时提交实习报告（结束后 30 日内，期限由园区约定）",
                                "learners keep a log and hand in a report (within 30 days of the end, the region’s own figure)")
                        .turn(Turn.LEARNER)
                        .at(Moment.CLOSE)
                        .check(Checks.of(List.of(PaperFact.REPORT_HANDED_IN), CareRules::report)),
                sx("SX-22", "第二十二条")
                        .says(
                                Severity.EVIDENCE,
                                "全程开展思想政治、安全、法治与职业道德、心理健康教育",
                                "ideology, safety, law and ethics, and mental health are taught throughout")
                        .turn(Turn.TUTOR)
                        .at(Moment.CLOSE)
                        .check(Checks.complete(WorkFact.TOPICS, 4)),
                sx("SX-23a", "第二十三条")
                        .says(
                                Severity.DUTY,
                                "双方指导人员原则上每日检查并报告（是指导人员的责任，不是学生打卡）",
                                "one of the two tutors looks daily and reports: their duty, not a punch-in of the learner")
                        .turn(Turn.TUTOR)
                        .at(Moment.RUNNING)
                        .check(Checks.atMost(WorkFact.DAYS_UNCHECKED, _ -> 0, " 天", " days")),
                sx("SX-23b", "第二十三条")
                        .says(
                                Severity.DUTY,
                                "重要情况立即报告，不得迟报、瞒报、漏报（24 小时，时限由园区约定）",
                                "important matters are reported at once, never late or hidden (24 hours, the region’s own figure)")
                        .turn(Turn.TUTOR)
                        .at(Moment.RUNNING)
                        .check(Checks.atMost(WorkFact.REPORT_HOURS, Figures::importantHours, " 小时", " hours")),
                sx("SX-24a", "第二十四条")
                        .says(
                                Severity.BLOCK,
                                "学校组织的外地实习须统一安排住宿",
                                "out-of-town placements arranged by the school have unified lodging")
                        .check(Checks.of(
                                List.of(
                                        CareFact.OUT_OF_TOWN,
                                        CareFact.UNIFIED_LODGING,
                                        PaperFact.SELF_CHOSEN,
                                        CareFact.LIVES_ELSEWHERE),
                                (f, setting) -> lodging(f, setting))),
                sx("SX-24b", "第二十四条")
                        .says(
                                Severity.BLOCK,
                                "自行住宿的，须家长签字同意并由学校备案",
                                "living elsewhere needs the guardian’s signature and the school’s file")
                        .turn(Turn.FAMILY)
                        .check(Checks.whereSaid(
                                CareFact.LIVES_ELSEWHERE,
                                Checks.all(
                                        Checks.known(CareFact.LODGING_CONSENT), Checks.known(CareFact.LODGING_FILED)))),
                sx("SX-24c", "第二十四条第二款")
                        .says(
                                Severity.BLOCK,
                                "跨省实习须先经学校主管部门同意，再报派出省主管部门备案",
                                "a cross-province placement is consented to by the school’s department, then filed with the sending province")
                        .scope(across())
                        .turn(Turn.FILING)
                        .check(Checks.all(
                                Checks.beforeStart(PaperFact.DEPARTMENT_CONSENT),
                                Checks.beforeStart(PaperFact.PROVINCIAL_FILING),
                                consentFirst())),
                sx("SX-24d", "第二十四条第二款")
                        .says(
                                Severity.DUTY,
                                "派出省及时将学校、单位和指导教师信息通报接收省",
                                "the sending province passes school, unit and tutor to the host province at once")
                        .scope(across())
                        .turn(Turn.AUTHORITY)
                        .at(Moment.RUNNING)
                        .check(Checks.known(PaperFact.HANDED_OVER)),
                sx("SX-24e", "第二十四条第三款")
                        .says(
                                Severity.DUTY,
                                "接收省将单位纳入日常监管并反馈问题",
                                "the host province supervises the unit and feeds problems back")
                        .scope(across())
                        .turn(Turn.AUTHORITY)
                        .at(Moment.RUNNING)
                        .check(Checks.must(PaperFact.HOST_SUPERVISES)),
                sx("SX-24f", "第二十四条第二款")
                        .says(Severity.GOV, "跨省实习较多的省份建立常态化机制", "provinces with large flows keep a standing mechanism")
                        .recorded("按省对统计人数", "numbers by pair of provinces are counted"),
                sx("SX-25", "第二十五条")
                        .says(
                                Severity.BLOCK,
                                "境外实习须经同意、省级备案、征询使领馆，并有教师带队",
                                "abroad: consent, provincial filing, enquiry of the embassy, a teacher goes along")
                        .scope(Scope.of(Scope.Regime.VOCATIONAL).hostedIn(Facts.ABROAD, Scope.REGULATION_OF_2021))
                        .turn(Turn.FILING)
                        .check(Checks.complete(PaperFact.ABROAD_PAPERS, 4)),
                sx("SX-26", "第二十六条")
                        .says(
                                Severity.SYSTEM,
                                "主管部门建设信息化平台，省级汇总数据",
                                "departments run a platform, provinces integrate data")
                        .recorded("实习数据可按接口导出", "placements are exported by interface"),
                sx("SX-27a", "第二十七条")
                        .says(
                                Severity.BLOCK,
                                "考核分过程与结果，由校企共同制定和实施",
                                "process and result are assessed, set and done by both sides")
                        .at(Moment.CLOSE)
                        .check(Checks.all(
                                Checks.must(PaperFact.PROCESS_AND_RESULT), Checks.must(PaperFact.ASSESSED_JOINTLY))),
                sx("SX-27b", "第二十七条")
                        .says(Severity.DUTY, "考核结果计入学业成绩", "the result counts for graduation")
                        .at(Moment.CLOSE)
                        .check(Checks.must(PaperFact.GRADE_RECORDED)),
                sx("SX-27c", "第二十七条")
                        .says(
                                Severity.BLOCK,
                                "不得简单套用单位考勤制度和员工标准（考勤权重不超过 30%，比例由园区约定）",
                                "the unit’s attendance system and employee standards are not simply applied (attendance weighs at most 30 %, the region’s own figure)")
                        .at(Moment.CLOSE)
                        .check(Checks.all(
                                Checks.mustNot(PaperFact.UNIT_SCHEME),
                                Checks.atMost(PaperFact.ATTENDANCE_WEIGHT, Figures::attendanceWeight, "", ""))),
                sx("SX-28", "第二十八条")
                        .says(
                                Severity.DUTY,
                                "违规先谈话教育，严重的由双方研究后按校纪处理",
                                "breaches: talk first; serious cases by the school after joint study")
                        .recorded("处理步骤记入实习档案", "steps are kept in the placement’s archive"),
                sx("SX-29", "第二十九条")
                        .says(
                                Severity.BLOCK,
                                "实习档案齐备：协议、方案、报告、考核、日志、检查记录、总结、佐证材料",
                                "the archive is complete: agreement, plan, report, assessment, log, inspections, summary, evidence")
                        .at(Moment.CLOSE)
                        .check(Checks.complete(PaperFact.ARCHIVE_KINDS, 8)),
                sx("SX-31a", "第三十一条")
                        .says(Severity.BLOCK, "未经安全培训或未通过考核的不得参加实习", "no safety training or no pass, no internship")
                        .check(Checks.beforeStart(CareFact.SAFETY_EXAM)),
                sx("SX-31b", "第三十一条")
                        .says(
                                Severity.EVIDENCE,
                                "单位有安全规程、应急预案和劳动防护用品",
                                "the unit has safety rules, a rescue plan and protective gear")
                        .turn(Turn.UNIT)
                        .check(Checks.all(Checks.must(UnitFact.SAFETY_RULES), Checks.must(UnitFact.PROTECTIVE_GEAR))),
                sx("SX-33", "第三十三条")
                        .says(Severity.GOV, "安全监管部门检查实习安全", "safety departments inspect")
                        .recorded("检查结果可登记到单位", "inspections are kept with the unit"),
                sx("SX-35a", "第三十五条")
                        .says(
                                Severity.BLOCK,
                                "实习责任保险覆盖全程和意外、过失、法律费用三项",
                                "liability insurance covers the whole time, and accidents, negligence and legal costs")
                        .check(Checks.all(covered(), Checks.complete(CareFact.COVER_ITEMS, 3))),
                sx("SX-35b", "第三十五条")
                        .says(Severity.BLOCK, "保险费不得向学生收取或从报酬中扣除", "the premium is never paid by the learner")
                        .check(Checks.mustNot(CareFact.PREMIUM_BY_LEARNER)),
                sx("SX-35c", "第三十五条第三款")
                        .says(Severity.INFO, "鼓励单位投保意外伤害保险", "accident insurance by the unit is encouraged")
                        .recorded("显示是否投保", "shown where there is one"),
                sx("SX-36", "第三十六条")
                        .says(
                                Severity.DUTY,
                                "发生伤害先由保险赔付，其余依法处理，及时救治并心理疏导",
                                "injury: the insurer pays first, the rest by law; rescue and counselling at once")
                        .recorded("事故按步骤登记", "accidents are kept step by step"),
                sx("SX-38", "第三十八条")
                        .says(
                                Severity.EVIDENCE,
                                "单位实际发生的合理支出可税前扣除",
                                "the unit’s real and reasonable costs are deductible")
                        .recorded("单位成本台账可附凭证", "the unit’s cost ledger takes vouchers"),
                sx("SX-43", "第四十三条")
                        .says(Severity.DUTY, "实习情况列入年度质量报告并公布", "internships stand in the annual quality report")
                        .recorded("按学年导出", "exported by school year"),
                sx("SX-44", "第四十四条")
                        .says(Severity.GOV, "单位违规信息纳入社会信用体系", "units’ violations go to the social-credit system")
                        .recorded("立案结论可函告", "confirmed cases can be notified by letter"),
                sx("SX-45", "第四十五条")
                        .says(
                                Severity.DUTY,
                                "公布投诉渠道，线索建台账并限期整改",
                                "complaints are taken, kept in a ledger and settled by a date")
                        .turn(Turn.AUTHORITY)
                        .at(Moment.RUNNING)
                        .check(Checks.atMost(WorkFact.COMPLAINTS_OVERDUE, _ -> 0, " 件", "")),
                sx("SX-47", "第四十六、四十七条")
                        .says(Severity.GOV, "违规责任追究；使用童工移送人社部门", "penalties; cases under 16 go to the labour authority")
                        .recorded("案件写明移送部门", "a case names the authority it goes to"),
                sx("SX-49", "第四十九条")
                        .says(
                                Severity.INFO,
                                "其他学校的职业教育专业参照执行",
                                "vocational programmes of other schools apply it by reference")
                        .recorded("由专业层次决定规则包", "the level of the programme decides the pack"));
    }

    /** Liability insurance from the first day to the last. */
    static Check covered() {
        return Checks.of(List.of(CareFact.COVERED_FROM, CareFact.COVERED_TO), (f, _) -> {
            LocalDate from = f.get(CareFact.COVERED_FROM);
            LocalDate to = f.get(CareFact.COVERED_TO);
            return from == null || to == null
                    ? Checks.unknown("责任保险单", "liability insurance policy")
                    : Checks.verdict(
                            !from.isAfter(f.start()) && !to.isBefore(f.end()),
                            "保险 %s 至 %s，实习 %s 至 %s".formatted(from, to, f.start(), f.end()),
                            "insured %s to %s, placed %s to %s".formatted(from, to, f.start(), f.end()));
        });
    }

    private static Check consentFirst() {
        return Checks.of(List.of(PaperFact.DEPARTMENT_CONSENT, PaperFact.PROVINCIAL_FILING), (f, _) -> {
            LocalDate consent = f.get(PaperFact.DEPARTMENT_CONSENT);
            LocalDate filing = f.get(PaperFact.PROVINCIAL_FILING);
            return consent == null || filing == null || !consent.isAfter(filing)
                    ? new Verdict.NotApplicable()
                    : Checks.verdict(
                            false,
                            "先备案（%s）后同意（%s）".formatted(filing, consent),
                            "filed %s before the consent of %s".formatted(filing, consent));
        });
    }

    private static Verdict report(Facts facts, Setting setting) {
        LocalDate handedIn = facts.get(PaperFact.REPORT_HANDED_IN);
        LocalDate due = facts.end().plusDays(setting.figures().reportDays());
        return handedIn == null
                ? Checks.unknown(PaperFact.REPORT_HANDED_IN)
                : Checks.verdict(
                        !handedIn.isAfter(due),
                        "提交 %s，期限 %s".formatted(handedIn, due),
                        "handed in %s, due %s".formatted(handedIn, due));
    }

    /** Out of town is certain across provinces and must be told within one; who chose or lives elsewhere has a rule of its own. */
    private static Verdict lodging(Facts facts, Setting setting) {
        if (Boolean.TRUE.equals(facts.get(PaperFact.SELF_CHOSEN))
                || Boolean.TRUE.equals(facts.get(CareFact.LIVES_ELSEWHERE))) {
            return new Verdict.NotApplicable();
        }
        Boolean away = facts.crossProvince() ? Boolean.TRUE : facts.get(CareFact.OUT_OF_TOWN);
        if (away == null) {
            return Checks.unknown(CareFact.OUT_OF_TOWN);
        }
        return away ? Checks.must(CareFact.UNIFIED_LODGING).on(facts, setting) : new Verdict.NotApplicable();
    }

    private static Scope across() {
        return Scope.of(Scope.Regime.VOCATIONAL).onlyAcrossProvinces();
    }

    private static Draft sx(String id, String article) {
        return BeforeStartRules.sx(id, article);
    }
}
