package org.siquan.engine.rules;

import java.time.LocalDate;

/** What may be known about plans, agreements and filings. */
public final class PaperFact {

    private PaperFact() {}

    public static final Fact<Boolean> IN_TRAINING_PLAN =
            Fact.of("in-training-plan", "列入人才培养方案", "part of the training plan");
    /** Of the plan’s seven parts of Art. 8, those with content, 0..7. */
    public static final Fact<Integer> PLAN_PARTS = Fact.of("plan-parts", "实习方案七项内容", "seven parts of the plan");
    /** Approved by school and unit. */
    public static final Fact<LocalDate> PLAN_APPROVED =
            Fact.of("plan-approved", "实习方案共同审定", "plan approved by both sides");

    public static final Fact<LocalDate> LEARNER_CONSENT =
            Fact.of("learner-consent", "学生知情同意书", "learner’s written consent");
    public static final Fact<LocalDate> GUARDIAN_CONSENT =
            Fact.of("guardian-consent", "家长（监护人）知情同意书", "guardian’s written consent");
    /** Chosen by the learner and not by the school. */
    public static final Fact<Boolean> SELF_CHOSEN = Fact.of("self-chosen", "是否自选单位", "whether the unit is self-chosen");

    public static final Fact<LocalDate> APPLICATION =
            Fact.of("application", "学生和家长申请", "application of learner and guardian");
    public static final Fact<LocalDate> APPLICATION_APPROVED =
            Fact.of("application-approved", "学校批准自选", "school’s approval of the choice");
    /** The last of the signatures. */
    public static final Fact<LocalDate> AGREEMENT_SIGNED = Fact.of("agreement-signed", "三方协议签订", "agreement signed");

    public static final Fact<Boolean> OFFICIAL_TEMPLATE =
            Fact.of("official-template", "协议采用规定文本", "agreement on the official template");
    /** Of the groups 1 to 8 of Art. 15, those with content, 0..8. */
    public static final Fact<Integer> AGREEMENT_GROUPS =
            Fact.of("agreement-groups", "协议必备内容", "groups of the agreement");
    /** A template that names articles of the rules of 2016. */
    public static final Fact<Boolean> CITES_2016 = Fact.of("cites-2016", "引用 2016 年规定", "cites the rules of 2016");

    public static final Fact<Boolean> GUARDIAN_IS_PARTY =
            Fact.of("guardian-is-party", "监护人为协议一方", "guardian is a party");
    /** The learner is of an order class. */
    public static final Fact<Boolean> ORDER_CLASS = Fact.of("order-class", "是否订单班", "whether it is an order class");

    public static final Fact<LocalDate> ORDER_CONTRACT =
            Fact.of("order-contract", "委托培养合同", "contract of the order class");
    public static final Fact<LocalDate> ROUTINE_FILED = Fact.of("routine-filed", "岗位实习备案", "filing of the internship");
    public static final Fact<LocalDate> DEPARTMENT_CONSENT =
            Fact.of("department-consent", "学校主管部门同意", "consent of the school’s department");
    public static final Fact<LocalDate> PROVINCIAL_FILING =
            Fact.of("provincial-filing", "派出省备案", "filing with the sending province");
    public static final Fact<LocalDate> HANDED_OVER =
            Fact.of("handed-over", "向接收省通报", "handed over to the host province");
    public static final Fact<Boolean> HOST_SUPERVISES =
            Fact.of("host-supervises", "纳入接收省日常监管", "under the host province’s supervision");
    /** Of the four papers of Art. 25, 0..4. */
    public static final Fact<Integer> ABROAD_PAPERS = Fact.of("abroad-papers", "境外实习四项手续", "four papers for abroad");

    public static final Fact<LocalDate> REPORT_HANDED_IN =
            Fact.of("report-handed-in", "实习报告提交", "internship report handed in");
    public static final Fact<Boolean> ASSESSED_JOINTLY =
            Fact.of("assessed-jointly", "校企共同考核", "assessed by both sides");
    public static final Fact<Boolean> PROCESS_AND_RESULT =
            Fact.of("process-and-result", "过程与结果考核", "process and result assessed");
    public static final Fact<Boolean> GRADE_RECORDED = Fact.of("grade-recorded", "成绩计入学业", "grade in the transcript");
    /** Weight of attendance in the assessment, 0..1. */
    public static final Fact<Double> ATTENDANCE_WEIGHT = Fact.of("attendance-weight", "考勤权重", "weight of attendance");

    public static final Fact<Boolean> UNIT_SCHEME =
            Fact.of("unit-scheme", "简单套用单位考勤制度和员工标准", "the unit’s own scheme simply applied");
    /** Of the eight kinds of Art. 29, 0..8. */
    public static final Fact<Integer> ARCHIVE_KINDS = Fact.of("archive-kinds", "档案八类材料", "eight kinds of the archive");

    public static final Fact<Boolean> APPRENTICE_AGREEMENT =
            Fact.of("apprentice-agreement", "学徒培养协议", "apprenticeship agreement");
    /** Months of the labour contract. */
    public static final Fact<Integer> CONTRACT_MONTHS =
            Fact.of("contract-months", "劳动合同期限", "months of the labour contract");

    public static final Fact<Integer> TRAINING_MONTHS = Fact.of("training-months", "培养期限", "months of training");
    /** Wishes of the order that name sex, ethnicity, household registration or type of university. */
    public static final Fact<Boolean> ORDER_DISCRIMINATES = Fact.of(
            "order-discriminates",
            "订单限定性别、民族、户籍或院校类型",
            "order names sex, ethnicity, registration or type of university");
}
