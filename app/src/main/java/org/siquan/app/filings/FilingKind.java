package org.siquan.app.filings;

/** What a packet is filed for. */
public enum FilingKind {
    /** 岗位实习备案 with the school's competent department (Art. 5). */
    ROUTINE,
    /** 跨省实习: consent of that department, then filing with the sending province's (Art. 24). */
    CROSS_PROVINCE;

    /** Key of its name in the messages. */
    public String messageKey() {
        return "filing.list.kind." + name();
    }
}
