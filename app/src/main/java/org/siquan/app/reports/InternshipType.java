package org.siquan.app.reports;

/** Types of internships by the codes of 2023 (CH-2). The pilot of 2022 also had 生产, which is none of them any more. */
public enum InternshipType {
    /** 认识实习. */
    COGNITIVE("认识实习"),
    /** 专业实习. */
    MAJOR("专业实习"),
    /** 毕业实习. */
    GRADUATION("毕业实习");

    private final String code;

    InternshipType(String code) {
        this.code = code;
    }

    /** As the platform writes it. */
    public String code() {
        return code;
    }
}
