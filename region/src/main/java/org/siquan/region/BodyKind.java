package org.siquan.region;

import org.siquan.region.file.Worded;

/** Kind of a joint body (三体). */
public enum BodyKind implements Worded {
    COMMUNITY("职普融通共同体"),
    CONSORTIUM("产教融合联合体"),
    COLLECTIVE("科教融汇集合体");

    private final String word;

    BodyKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
