package org.siquan.engine.intake;

/** What the seats of a problem are; the two are never mixed. */
public enum Purpose {
    /** Advice years ahead: the authorities approve and admit. Its seats never feed a matching round. */
    ADVICE("招生计划建议"),
    /** This year's order-class places, agreed by school and enterprise: they alone feed the matching round. */
    ORDER_CLASS_PLACES("订单班名额");

    private final String zh;

    Purpose(String zh) {
        this.zh = zh;
    }

    /** The purpose in Chinese. */
    public String zh() {
        return zh;
    }
}
