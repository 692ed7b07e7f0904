package org.siquan.catalogue;

import java.util.Optional;

/** The four catalogues of majors. */
public enum MajorLevel {
    /** Academic bachelor. */
    UNDERGRADUATE("普通本科"),
    /** Vocational bachelor. */
    VOCATIONAL_BACHELOR("职业本科"),
    /** Higher vocational diploma. */
    VOCATIONAL_DIPLOMA("高职专科"),
    /** Secondary vocational. */
    SECONDARY("中职");

    private final String zh;

    MajorLevel(String zh) {
        this.zh = zh;
    }

    /** The official word. */
    public String zh() {
        return zh;
    }

    static Optional<MajorLevel> find(String zh) {
        for (var level : values()) {
            if (level.zh.equals(zh)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
