package org.siquan.app.rounds;

import java.util.EnumSet;
import java.util.Set;

/** Where a round stands. The only place that says which moves are legal. */
public enum RoundState {
    /** 草稿: the operator has picked orders. */
    DRAFT,
    /** 填报中: learners rank. */
    OPEN,
    /** 已冻结: rankings are fixed by a hash, the lottery is announced. */
    FROZEN,
    /** 计算中. */
    RUNNING,
    /** 复核未通过: the verifiers found something, or the round has no outcome; it cannot go on. */
    FAILED,
    /** 院校确认中. */
    CONFIRMING,
    /** 公示中. */
    PUBLISHED,
    /** 已生效. */
    EFFECTIVE,
    /** 已取消. */
    CANCELLED;

    /** What may come next; an objection or an appeal that is upheld leads to another run on the same rankings. */
    public Set<RoundState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(OPEN, CANCELLED);
            case OPEN -> EnumSet.of(FROZEN, CANCELLED);
            case FROZEN -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(CONFIRMING, FAILED);
            case FAILED -> EnumSet.of(RUNNING, CANCELLED);
            case CONFIRMING -> EnumSet.of(PUBLISHED, RUNNING, CANCELLED);
            case PUBLISHED -> EnumSet.of(EFFECTIVE, RUNNING, CANCELLED);
            case EFFECTIVE, CANCELLED -> EnumSet.noneOf(RoundState.class);
        };
    }

    public boolean leadsTo(RoundState into) {
        return next().contains(into);
    }

    /** True once learners see their own result. */
    public boolean shown() {
        return this == PUBLISHED || this == EFFECTIVE;
    }

    /** True once rankings are frozen. */
    public boolean frozen() {
        return switch (this) {
            case DRAFT, OPEN, CANCELLED -> false;
            case FROZEN, RUNNING, FAILED, CONFIRMING, PUBLISHED, EFFECTIVE -> true;
        };
    }

    /** True while nothing of it can change any more. */
    public boolean over() {
        return next().isEmpty();
    }
}
