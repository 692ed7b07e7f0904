package org.siquan.region;

import org.siquan.region.file.Worded;

/** Who states a number of openings. */
public enum DemandKind implements Worded {
    /** Places that talent orders asked for. */
    ORDERS("订单"),
    /** An enterprise's own head-count plan: people it means to take on. */
    PLAN("用人计划");

    private final String word;

    DemandKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
