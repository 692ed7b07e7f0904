package org.siquan.app.agreements;

/** What an edition of an agreement is for. */
public enum AgreementKind {
    /** 首次签订. */
    FIRST,
    /** 条款变更. */
    TERMS,
    /** 更换指导教师或企业导师. */
    TUTOR,
    /** 中断实习. */
    INTERRUPTION;

    /** Key of its name in the messages. */
    public String messageKey() {
        return "agreement.kind." + name();
    }
}
