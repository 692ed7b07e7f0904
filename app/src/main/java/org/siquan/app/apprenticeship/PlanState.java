package org.siquan.app.apprenticeship;

/** Where a version of a plan stands. */
public enum PlanState {
    /** 草案: may be changed, published or discarded. */
    DRAFT,
    /** 已发布: holds for everybody; one at a time in a park. */
    PUBLISHED,
    /** 已替换: was published until the next one. */
    REPLACED,
    /** 已放弃: a draft that nobody will publish. */
    DISCARDED
}
