package org.siquan.engine.intake.history;

import org.siquan.engine.kernel.Text;

/** Where a number of openings comes from. */
public enum DemandSource {
    /** Talent orders of past quarters: places that enterprises asked for. */
    ORDERS("人才订单", "orders"),
    /** Enterprises' own head-count plans: people they meant to take on in the quarter. */
    HEADCOUNT("用人计划", "head-count plans"),
    /** Job advertisements that opened in the quarter, repeats counted once. */
    POSTINGS("招聘信息", "advertisements");

    private final String zh;
    private final String en;

    DemandSource(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Its name for people. */
    public Text words() {
        return new Text(zh, en);
    }
}
