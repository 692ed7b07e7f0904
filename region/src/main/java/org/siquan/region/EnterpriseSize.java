package org.siquan.region;

import org.siquan.region.file.Worded;

/** Size class of an enterprise. */
public enum EnterpriseSize implements Worded {
    LARGE("大"),
    MEDIUM("中"),
    SMALL("小");

    private final String word;

    EnterpriseSize(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
