package org.siquan.region;

import org.siquan.region.file.Worded;

/** Whether an organisation takes part as itself or was invented for the demonstration. */
public enum Origin implements Worded {
    ACTUAL("实有"),
    DEMONSTRATION("演示");

    private final String word;

    Origin(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
