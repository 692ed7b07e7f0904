package org.siquan.app.agreements;

/** The nine groups of an agreement (职业学校学生实习管理规定, Art. 15); all but the last must have content. */
public enum Part {
    /** 各方基本信息. */
    PARTIES,
    /** 实习的时间、地点、内容、要求与条件保障. */
    WORK,
    /** 实习期间的食宿、工作时间和休息休假安排. */
    LIVING,
    /** 实习报酬及支付方式. */
    PAY,
    /** 实习期间劳动保护和劳动安全、卫生、职业病危害防护条件. */
    SAFETY,
    /** 责任保险与伤亡事故处理办法. */
    INSURANCE,
    /** 实习考核方式. */
    ASSESSMENT,
    /** 各方违约责任. */
    BREACH,
    /** 三方认为应当明确约定的其他事项. */
    OTHER;

    /** The longest text of a group, in characters. */
    public static final int LONGEST = 4000;

    /** True where the law wants content. */
    public boolean required() {
        return this != OTHER;
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "agreement.part." + name();
    }
}
