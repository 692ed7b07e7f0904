package org.siquan.engine.rules;

/** Level of the learner's programme; it decides which regime applies. */
public enum Level {
    /** 中职. */
    SECONDARY,
    /** 高职专科. */
    VOCATIONAL_DIPLOMA,
    /** 职业本科. */
    VOCATIONAL_BACHELOR,
    /** 普通本科. */
    UNDERGRADUATE;

    /** True for learners under the 职业学校学生实习管理规定 (2021). */
    public boolean vocational() {
        return this != UNDERGRADUATE;
    }
}
