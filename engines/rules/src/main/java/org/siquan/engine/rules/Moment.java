package org.siquan.engine.rules;

/** When a rule is asked. */
public enum Moment {
    /** 订单发布前: before an order is published. */
    ORDER,
    /** 上岗前: before the learner starts, at the gate. */
    START,
    /** 实习期间: while the learner is there. */
    RUNNING,
    /** 归档前: before the archive is sealed. */
    CLOSE
}
