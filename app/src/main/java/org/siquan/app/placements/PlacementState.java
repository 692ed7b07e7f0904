package org.siquan.app.placements;

import java.util.Set;

/** Where a placement stands. All legal moves are here. */
public enum PlacementState {
    /** 拟安排: may still be changed or dropped. */
    DRAFT,
    /** 准备中: papers are collected; its places are reserved. */
    PREPARING,
    /** 在岗. */
    RUNNING,
    /** 中断: begun, and not at the post for now. */
    INTERRUPTED,
    /** 已结束, at its end or early; to be assessed and filed. */
    ENDED,
    /** 已归档: sealed, nothing changes any more. */
    SEALED,
    /** 已取消 before it began. */
    CANCELLED;

    /** States that may follow at once. */
    public Set<PlacementState> next() {
        return switch (this) {
            case DRAFT -> Set.of(PREPARING, CANCELLED);
            case PREPARING -> Set.of(DRAFT, RUNNING, CANCELLED);
            case RUNNING -> Set.of(INTERRUPTED, ENDED);
            case INTERRUPTED -> Set.of(RUNNING, ENDED);
            case ENDED -> Set.of(SEALED);
            case SEALED, CANCELLED -> Set.of();
        };
    }

    /** True while the learner is expected at the post or away from it only for a while. */
    public boolean begun() {
        return this == RUNNING || this == INTERRUPTED;
    }

    /** True before anybody is at the post: dates, tutors and papers of the start may change. */
    public boolean open() {
        return this == DRAFT || this == PREPARING;
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "placement.list.state." + name();
    }
}
