package org.siquan.engine.rules;

/** What a broken rule means. */
public enum Severity {
    /** 不得上岗: the placement may not start. */
    BLOCK,
    /** 备案: allowed only with an exemption filed beforehand. */
    FILE,
    /** 说明: the text says "generally" or "in principle"; a written reason is needed. */
    WARN,
    /** 待办: a task with a date. */
    DUTY
}
