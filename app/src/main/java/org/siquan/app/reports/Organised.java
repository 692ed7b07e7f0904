package org.siquan.app.reports;

/** How internships are organised (CH-2). */
public enum Organised {
    /** 集中. */
    CENTRAL("集中"),
    /** 分散. */
    SCATTERED("分散");

    private final String code;

    Organised(String code) {
        this.code = code;
    }

    /** As the platform writes it. */
    public String code() {
        return code;
    }
}
