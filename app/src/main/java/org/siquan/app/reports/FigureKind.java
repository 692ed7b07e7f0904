package org.siquan.app.reports;

/** Figures of the internships in the quality report, in its order. Articles are those of 职业学校学生实习管理规定 (2021). */
public enum FigureKind {
    /** 岗位实习学生数. */
    POST_LEARNERS(Measure.COUNT, false, "43"),
    /** 实习人次. */
    BEGUN(Measure.COUNT, false, "43"),
    /** 按类型. */
    KIND(Measure.COUNT, true, "2"),
    /** 按状态. */
    STATE(Measure.COUNT, true, "43"),
    /** 院校所在省 → 实习单位所在省. */
    WAY(Measure.COUNT, true, "24"),
    /** 实习单位数. */
    UNITS(Measure.COUNT, false, "6"),
    /** 自主选择单位. */
    SELF_CHOSEN(Measure.SHARE, false, "10"),
    /** 专业对口（专业大类）. */
    CATEGORY(Measure.SHARE, false, "8"),
    /** 上岗前签订协议. */
    SIGNED(Measure.SHARE, false, "14"),
    /** 每天都有保险. */
    INSURED(Measure.SHARE, false, "35"),
    /** 约定月报酬. */
    PAY(Measure.MEAN, false, "18"),
    /** 按时足额支付的月份. */
    PAID(Measure.SHARE, false, "18"),
    /** 导师检查的天数. */
    CHECKED(Measure.SHARE, false, "23"),
    /** 实习周志. */
    JOURNALS(Measure.COUNT, false, "21"),
    /** 提交实习报告. */
    REPORTS(Measure.SHARE, false, "21"),
    /** 重要情况，按级别. */
    INCIDENTS(Measure.COUNT, true, "23"),
    /** 重要情况按时报告. */
    REPORTED(Measure.SHARE, false, "23"),
    /** 报酬与权益问题. */
    CASES(Measure.COUNT, false, "45"),
    /** 其中学生反映. */
    COMPLAINTS(Measure.COUNT, false, "45"),
    /** 问题已办结. */
    CLOSED(Measure.SHARE, false, "45"),
    /** 提前结束. */
    EARLY(Measure.SHARE, false, "15"),
    /** 提前结束，按提出方. */
    EARLY_BY(Measure.COUNT, true, "15"),
    /** 已归档. */
    SEALED(Measure.SHARE, false, "29"),
    /** 留用. */
    EMPLOYED(Measure.COUNT, false, "43");

    /** What the number is. */
    public enum Measure {
        /** The sum of the parts of the rows. */
        COUNT,
        /** The parts in a hundred of the wholes. */
        SHARE,
        /** The mean of the parts, in yuan; parts are in fen. */
        MEAN
    }

    private final Measure measure;
    private final boolean broken;
    private final String article;

    FigureKind(Measure measure, boolean broken, String article) {
        this.measure = measure;
        this.broken = broken;
        this.article = article;
    }

    public Measure measure() {
        return measure;
    }

    /** True where there is one figure for each value: kinds, states, ways, levels, parties. */
    public boolean broken() {
        return broken;
    }

    /** Article that asks for it or that it is about. */
    public String article() {
        return article;
    }

    /** Key of its name in the messages; with {@code .how} how it is counted. */
    public String messageKey() {
        return "report.figure." + name();
    }
}
