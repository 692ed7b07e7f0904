package org.siquan.region;

import org.siquan.region.file.Worded;

/** Kind of a unit of the park: the 5 + 3 of the first park, or another park's own. */
public enum CollegeKind implements Worded {
    INDUSTRY_COLLEGE("产业学院"),
    RESEARCH_INSTITUTE("研究院"),
    ACADEMICIAN_YARD("院士小院");

    private final String word;

    CollegeKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
