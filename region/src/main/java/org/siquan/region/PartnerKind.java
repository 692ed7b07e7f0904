package org.siquan.region;

import org.siquan.region.file.Worded;

/** Kind of a partner organisation. */
public enum PartnerKind implements Worded {
    INSTITUTION("院校"),
    ENTERPRISE("企业"),
    AUTHORITY("管理机构"),
    ASSOCIATION("行业组织");

    private final String word;

    PartnerKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
