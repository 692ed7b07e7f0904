package org.siquan.region;

import org.siquan.region.file.Worded;

/** Where an enterprise stands in its chain. */
public enum ChainPosition implements Worded {
    UPSTREAM("上游"),
    MIDSTREAM("中游"),
    DOWNSTREAM("下游");

    private final String word;

    ChainPosition(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
