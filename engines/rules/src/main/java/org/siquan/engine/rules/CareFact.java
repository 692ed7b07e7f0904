package org.siquan.engine.rules;

import java.time.LocalDate;

/** What may be known about tutors, preparation, insurance and lodging. */
public final class CareFact {

    private CareFact() {}

    /** For every day. */
    public static final Fact<Boolean> SCHOOL_TUTOR = Fact.of("school-tutor", "校内指导教师已定", "school tutor named");
    /** For every day. */
    public static final Fact<Boolean> UNIT_MENTOR = Fact.of("unit-mentor", "企业导师已定", "unit mentor named");
    /** Learners of the mentor at the same time. */
    public static final Fact<Integer> MENTOR_LEARNERS = Fact.of("mentor-learners", "导师同时带教", "learners of the mentor");
    /** The mentor teaches a course. */
    public static final Fact<Boolean> MENTOR_TEACHES =
            Fact.of("mentor-teaches", "企业导师是否兼课", "whether the mentor teaches a course");

    public static final Fact<Boolean> MENTOR_TRAINED =
            Fact.of("mentor-trained", "企业导师教学能力培训", "the mentor’s training to teach");
    public static final Fact<LocalDate> LEARNER_PREPARED = Fact.of("learner-prepared", "学生岗前培训", "learner prepared");
    public static final Fact<LocalDate> TEACHER_PREPARED = Fact.of("teacher-prepared", "指导教师岗前培训", "teacher prepared");
    public static final Fact<LocalDate> UNIT_PREPARED = Fact.of("unit-prepared", "单位人员岗前培训", "unit staff prepared");
    public static final Fact<LocalDate> SAFETY_EXAM = Fact.of("safety-exam", "安全考核通过", "safety examination passed");
    public static final Fact<LocalDate> COVERED_FROM = Fact.of("covered-from", "责任保险起", "liability insurance from");
    public static final Fact<LocalDate> COVERED_TO = Fact.of("covered-to", "责任保险止", "liability insurance to");
    /** Accidents, negligence, legal costs: those that the policy covers, 0..3. */
    public static final Fact<Integer> COVER_ITEMS = Fact.of("cover-items", "保险责任三项", "three items of the cover");

    public static final Fact<Boolean> PREMIUM_BY_LEARNER =
            Fact.of("premium-by-learner", "学生承担保费", "premium paid by the learner");
    public static final Fact<Boolean> WORK_INJURY = Fact.of("work-injury", "工伤保险", "work-injury insurance");
    public static final Fact<Boolean> ACCIDENT = Fact.of("accident", "意外伤害保险", "accident insurance");
    /** The unit lies outside the school’s town. */
    public static final Fact<Boolean> OUT_OF_TOWN = Fact.of("out-of-town", "是否外地实习", "whether the unit is out of town");

    public static final Fact<Boolean> UNIFIED_LODGING = Fact.of("unified-lodging", "统一住宿", "unified lodging");
    public static final Fact<Boolean> LIVES_ELSEWHERE =
            Fact.of("lives-elsewhere", "是否自行住宿", "whether the learner lives elsewhere");
    public static final Fact<LocalDate> LODGING_CONSENT =
            Fact.of("lodging-consent", "家长同意自行住宿", "guardian’s consent to live elsewhere");
    public static final Fact<LocalDate> LODGING_FILED =
            Fact.of("lodging-filed", "学校备案自行住宿", "school’s file of living elsewhere");
    public static final Fact<Boolean> SCHOOL_ROLES =
            Fact.of("school-roles", "分管校领导和部门", "vice-principal and department named");
    public static final Fact<Boolean> SCHOOL_RULES =
            Fact.of("school-rules", "管理、安全和应急制度", "rules for management, safety and emergencies");
}
