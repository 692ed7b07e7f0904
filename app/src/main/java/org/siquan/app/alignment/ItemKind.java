package org.siquan.app.alignment;

/** Where an item comes from. */
public enum ItemKind {
    /** 招聘信息. */
    POSTING,
    /** 订单. */
    ORDER
}
