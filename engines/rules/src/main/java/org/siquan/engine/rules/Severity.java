package org.siquan.engine.rules;

/** What a broken rule means, the gravest first. */
public enum Severity {
    /** 不得上岗: the placement may not start, or may not be closed. */
    BLOCK,
    /** 备案: allowed only with an exemption filed beforehand. */
    FILE,
    /** 说明: the text says "generally" or "in principle"; a written reason is needed. */
    WARN,
    /** 待办: a task with a date. */
    DUTY,
    /** 留证: a document must exist. */
    EVIDENCE,
    /** 立案: opens an investigation. */
    CASE,
    /** 评价指标: a figure of an evaluation. */
    INDICATOR,
    /** 主管部门职责: the authority's own act. */
    GOV,
    /** 平台要求: what the platform itself must be. */
    SYSTEM,
    /** 说明性: explains, demands nothing of a placement. */
    INFO
}
