package org.siquan.app.placements;

/** The eight kinds of material in the archive of a placement (职业学校学生实习管理规定, Art. 29), in the order of the law. */
public enum ArchiveKind {
    /** 实习协议. */
    AGREEMENT("1-实习协议"),
    /** 实习方案. */
    PLAN("2-实习方案"),
    /** 学生实习报告. */
    REPORT("3-实习报告"),
    /** 学生实习考核结果. */
    ASSESSMENT("4-考核结果"),
    /** 学生实习日志. */
    LOG("5-实习日志"),
    /** 实习检查记录. */
    INSPECTIONS("6-检查记录"),
    /** 学生实习总结. */
    SUMMARY("7-实习总结"),
    /** 有关佐证材料. */
    EVIDENCE("8-佐证材料");

    private final String folder;

    ArchiveKind(String folder) {
        this.folder = folder;
    }

    /** Its folder in the exported archive; Chinese, as the law wants the archive. */
    public String folder() {
        return folder;
    }

    /** Key of its name in the messages. */
    public String messageKey() {
        return "placement.archive." + name();
    }
}
