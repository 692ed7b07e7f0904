package org.siquan.app.agreements;

/** Who signs an agreement. */
public enum Party {
    /** 学校（甲方）. */
    SCHOOL,
    /** 实习单位（乙方）. */
    UNIT,
    /** 学生（丙方）. */
    LEARNER,
    /** 监护人（丁方）, of a minor. */
    GUARDIAN;

    /** Key of its name in the messages. */
    public String messageKey() {
        return "agreement.party." + name();
    }
}
