package org.siquan.engine.rules;

import java.time.LocalDate;
import java.util.List;

/** What may be known about the unit where the learner works. */
public final class UnitFact {

    private UnitFact() {}

    /** A base on campus or in a park (厂中校, 校中厂), real or virtual. */
    public static final Fact<Boolean> IS_BASE = Fact.of("is-base", "是否生产性实训基地", "whether it is a training base");
    /** Legal person or other organisation with a valid 统一社会信用代码. */
    public static final Fact<Boolean> REGISTERED = Fact.of("registered", "依法登记", "registration");

    public static final Fact<Boolean> CREDIT_CLEAN = Fact.of("credit-clean", "无违法失信记录", "no record of breaches");
    public static final Fact<LocalDate> CREDIT_CHECKED =
            Fact.of("credit-checked", "信用查询日期", "date of the credit check");
    /** Empty where there was none. */
    public static final Fact<List<LocalDate>> SAFETY_VIOLATIONS =
            Fact.of("safety-violations", "安全生产违法记录", "safety violations");

    public static final Fact<Boolean> CONDITIONS_FIT = Fact.of("conditions-fit", "实习条件核查表", "checklist of conditions");
    public static final Fact<LocalDate> VISITED = Fact.of("visited", "实地考察日期", "date of the visit");
    /** Of the nine aspects of Art. 7, those with findings, 0..9. */
    public static final Fact<Integer> VISIT_ASPECTS =
            Fact.of("visit-aspects", "考察报告九个方面", "nine aspects of the visit report");

    public static final Fact<Boolean> LISTED_BY_PARTY_MEETING =
            Fact.of("listed-by-party-meeting", "校级党组织会议确定", "decided by the school’s Party meeting");
    public static final Fact<LocalDate> LIST_PUBLISHED =
            Fact.of("list-published", "实习单位名单公布", "publication of the list of units");
    public static final Fact<Boolean> ENTERTAINMENT = Fact.of("entertainment", "娱乐场所", "entertainment venue");
    public static final Fact<Boolean> THROUGH_AGENCY = Fact.of("through-agency", "通过中介", "agency");
    /** A payment of the unit to the school or a person, by head. */
    public static final Fact<Boolean> PAID_BY_HEAD = Fact.of("paid-by-head", "按人头付费", "payment by head");
    /** An outside body forced the unit on the school. */
    public static final Fact<Boolean> FORCED = Fact.of("forced", "强行指定实习单位", "a unit forced on the school");
    /** People on post. */
    public static final Fact<Integer> STAFF = Fact.of("staff", "在岗职工", "staff on post");
    /** Learners of all schools at the same time. */
    public static final Fact<Integer> LEARNERS = Fact.of("learners-at-unit", "单位实习学生", "learners at the unit");

    public static final Fact<Boolean> SAFETY_RULES =
            Fact.of("safety-rules", "安全规程和应急预案", "safety rules and rescue plan");
    public static final Fact<Boolean> PROTECTIVE_GEAR =
            Fact.of("protective-gear", "劳动防护用品发放记录", "record of protective gear");
    public static final Fact<Boolean> COOPERATION_AGREED =
            Fact.of("cooperation-agreed", "有效的校企合作协议", "cooperation agreement in force");
    /** Number of the provincial project approval. */
    public static final Fact<String> APPRENTICE_PROJECT =
            Fact.of("apprentice-project", "新型学徒制项目批准号", "approval of the apprentice project");
}
