package org.siquan.region;

import org.siquan.region.file.Worded;

/** Level of a programme; it decides which regime of rules applies. */
public enum EducationLevel implements Worded {
    UNDERGRADUATE("普通本科"),
    VOCATIONAL_BACHELOR("职业本科"),
    HIGHER_VOCATIONAL("高职专科"),
    SECONDARY_VOCATIONAL("中职");

    private final String word;

    EducationLevel(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
