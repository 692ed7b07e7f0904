package org.siquan.app.days;

/** Who said it. Where several did, the first of these counts. */
public enum PresenceSource {
    /** 更正: the school, with a reason, after looking into it. */
    CORRECTION,
    /** 校内指导教师. */
    TUTOR,
    /** 准假. */
    LEAVE,
    /** 企业导师或单位. */
    MENTOR,
    /** 门禁文件: what a turnstile counted; no tutor has looked. */
    GATE_FILE;

    /** Key of its name in the messages. */
    public String messageKey() {
        return "days.source." + name();
    }
}
