package org.siquan.app.filings;

/** Whose word a step is. */
public enum Desk {
    /** 学校. */
    SCHOOL,
    /** 学校主管部门: county, city or province, education or human resources. */
    COMPETENT,
    /** 派出省主管部门. */
    SENDING,
    /** 接收省主管部门. */
    HOST;

    /** Key of its name in the messages. */
    public String messageKey() {
        return "filing.desk." + name();
    }
}
