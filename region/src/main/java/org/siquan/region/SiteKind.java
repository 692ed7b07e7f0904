package org.siquan.region;

import org.siquan.region.file.Worded;

/** What a site is used for. */
public enum SiteKind implements Worded {
    PARK("园区"),
    CAMPUS("校区"),
    ENTERPRISE("企业"),
    LODGING("宿舍"),
    STATION("车站");

    private final String word;

    SiteKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
