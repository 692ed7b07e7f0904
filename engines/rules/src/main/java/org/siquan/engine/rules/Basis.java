package org.siquan.engine.rules;

import org.siquan.engine.kernel.Text;

/** How sure we are of a rule's words; shown beside it on every page. */
public enum Basis {
    /** 原文: the text itself was read. */
    TEXT("原文", "text read"),
    /** 转引: read in a secondary source. */
    SECOND_HAND("转引", "second-hand"),
    /** 待核: from memory or not found. */
    UNVERIFIED("待核", "to be verified");

    private final String zh;
    private final String en;

    Basis(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The word shown to people. */
    public Text word() {
        return new Text(zh, en);
    }
}
