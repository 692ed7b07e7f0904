package org.siquan.region;

import org.siquan.region.file.Worded;

/** How a region knows that a major is among its first ones. */
public enum MajorBasis implements Worded {
    PUBLIC("公开"),
    REPORTED("报道"),
    ASSUMPTION("假定");

    private final String word;

    MajorBasis(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
