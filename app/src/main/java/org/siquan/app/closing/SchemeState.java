package org.siquan.app.closing;

/** Where a scheme stands. */
public enum SchemeState {
    /** 拟定中. */
    DRAFT,
    /** 待单位确认. */
    PROPOSED,
    /** 共同确认: in force, one of each school and unit. */
    AGREED,
    /** 已被新方案取代; sheets that were begun by it keep it. */
    REPLACED;

    /** Key of its name in the messages. */
    public String messageKey() {
        return "closing.scheme.state." + name();
    }
}
