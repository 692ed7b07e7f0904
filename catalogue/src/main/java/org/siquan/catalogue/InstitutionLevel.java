package org.siquan.catalogue;

/** Highest level an institution teaches. */
public enum InstitutionLevel {
    /** Bachelor, vocational bachelor included. */
    BACHELOR("本科"),
    /** Diploma. */
    DIPLOMA("专科");

    private final String zh;

    InstitutionLevel(String zh) {
        this.zh = zh;
    }

    /** The official word. */
    public String zh() {
        return zh;
    }
}
