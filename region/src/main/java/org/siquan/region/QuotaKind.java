package org.siquan.region;

import org.siquan.region.file.Worded;

/** A bound over a group of classes, or an agreed share of one school province in it. */
public enum QuotaKind implements Worded {
    GROUP("总量"),
    SHARE("份额");

    private final String word;

    QuotaKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
