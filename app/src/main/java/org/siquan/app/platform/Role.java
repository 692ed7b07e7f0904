package org.siquan.app.platform;

/** What a person is in the park (brief, S7). One account may hold several. */
public enum Role {
    /** 教育主管部门: reads everything of the park, decides outside of it. */
    COMMISSION(true),
    /** 园区运营: runs the cycle. */
    PARK(true),
    /** 院校. */
    SCHOOL(false),
    /** 企业. */
    ENTERPRISE(false),
    /** 企业导师. */
    MENTOR(false),
    /** 学生. */
    LEARNER(false);

    private final boolean wholePark;

    Role(boolean wholePark) {
        this.wholePark = wholePark;
    }

    /** True when the role reads the rows of every organisation of its park. */
    public boolean seesWholePark() {
        return wholePark;
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "platform.role." + name();
    }
}
