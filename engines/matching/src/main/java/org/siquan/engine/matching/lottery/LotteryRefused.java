package org.siquan.engine.matching.lottery;

import org.siquan.engine.kernel.Text;

/** The lottery cannot go on with what it was given; the reason and what to do are for the operator to read. */
public final class LotteryRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final transient Text reason;
    private final transient Text remedy;

    LotteryRefused(String code, String zh, String en, String remedyZh, String remedyEn) {
        super("%s: %s%nTry: %s".formatted(code, en, remedyEn));
        this.code = code;
        this.reason = new Text(zh, en);
        this.remedy = new Text(remedyZh, remedyEn);
    }

    /** Stable dotted code, such as {@code lottery.nonce}. */
    public String code() {
        return code;
    }

    /** What is wrong. */
    public Text reason() {
        return reason;
    }

    /** What to do about it. */
    public Text remedy() {
        return remedy;
    }
}
