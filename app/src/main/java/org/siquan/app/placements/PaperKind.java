package org.siquan.app.placements;

/** Papers and records that say what the gate has to know, each about one subject and stated by one side. */
public enum PaperKind {
    /** 学校实习管理制度、分管领导和部门. */
    SCHOOL_ORDER(Subject.SCHOOL, false),
    /** 信用查询记录. */
    CREDIT_CHECK(Subject.UNIT, false),
    /** 实地考察报告: nine aspects of Art. 7. */
    VISIT_REPORT(Subject.UNIT, false),
    /** 党组织会议确定并公布的单位名单. */
    UNIT_LIST(Subject.UNIT, false),
    /** 校企合作协议. */
    COOPERATION(Subject.UNIT, false),
    /** 学校声明: no agency, no payment by head, not forced, no entertainment venue. */
    SCHOOL_WORD(Subject.UNIT, false),
    /** 单位安全规程、应急预案和防护用品. */
    UNIT_SAFETY(Subject.UNIT, true),
    /** 岗位危险因素核查. */
    POST_SURVEY(Subject.POST, true),
    /** 出生日期和证件查验. */
    IDENTITY(Subject.LEARNER, false),
    /** 健康检查和未成年工登记. */
    HEALTH(Subject.LEARNER, false),
    /** 本人声明: what only the learner can say. */
    LEARNER_WORD(Subject.LEARNER, false),
    /** 实习方案: seven parts of Art. 8. */
    PLAN(Subject.PLACEMENT, false),
    /** 学生和家长（监护人）知情同意书. */
    CONSENT(Subject.PLACEMENT, false),
    /** 自选单位申请与批准. */
    OWN_CHOICE(Subject.PLACEMENT, false),
    /** 三方（四方）协议. */
    AGREEMENT(Subject.PLACEMENT, false),
    /** 报酬约定与收费情况. */
    PAY_TERMS(Subject.PLACEMENT, false),
    /** 企业导师教学能力. */
    MENTOR_RECORD(Subject.PLACEMENT, true),
    /** 三方岗前培训与安全考核. */
    TRAINING(Subject.PLACEMENT, false),
    /** 实习责任保险. */
    INSURANCE(Subject.PLACEMENT, false),
    /** 住宿安排. */
    LODGING(Subject.PLACEMENT, false),
    /** 跨专业大类说明. */
    OTHER_CATEGORY(Subject.PLACEMENT, false),
    /** 向学校主管部门备案. */
    ROUTINE_FILING(Subject.PLACEMENT, false),
    /** 跨省实习备案与通报. */
    PROVINCIAL_FILING(Subject.PLACEMENT, false),
    /** 境外实习手续. */
    ABROAD(Subject.PLACEMENT, false),
    /** 学徒培养协议和劳动合同. */
    APPRENTICESHIP(Subject.PLACEMENT, false);

    /** What a paper is about. One about a unit, a post or a learner counts for all placements there. */
    public enum Subject {
        SCHOOL,
        UNIT,
        POST,
        LEARNER,
        PLACEMENT
    }

    private final Subject subject;
    private final boolean byUnit;

    PaperKind(Subject subject, boolean byUnit) {
        this.subject = subject;
        this.byUnit = byUnit;
    }

    public Subject subject() {
        return subject;
    }

    /** True where the enterprise states it; a school may state it meanwhile, and the enterprise's word then replaces it. */
    public boolean byUnit() {
        return byUnit;
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "placement.paper." + name();
    }

    /** The id of its subject for a placement. */
    public String of(Placement placement) {
        return switch (subject) {
            case SCHOOL -> placement.school().value();
            case UNIT -> placement.enterprise().value();
            case POST -> placement.post().value();
            case LEARNER -> placement.learner().value();
            case PLACEMENT -> placement.id().toString();
        };
    }
}
