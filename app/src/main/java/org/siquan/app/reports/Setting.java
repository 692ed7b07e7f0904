package org.siquan.app.reports;

/** Where an internship takes place (CH-2). */
public enum Setting {
    /** 虚拟. */
    VIRTUAL("虚拟"),
    /** 模拟. */
    SIMULATED("模拟"),
    /** 现场. */
    ON_SITE("现场");

    private final String code;

    Setting(String code) {
        this.code = code;
    }

    /** As the platform writes it. */
    public String code() {
        return code;
    }
}
