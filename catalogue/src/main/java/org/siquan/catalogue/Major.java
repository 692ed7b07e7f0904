package org.siquan.catalogue;

/**
 * A major (专业). Codes are unique over all four levels, names are not.
 *
 * @param level which of the four catalogues
 * @param category 学科门类 or 专业大类
 * @param majorClass 专业类
 * @param code six digits or more; undergraduate codes may end in T (特设), K (国家控制布点) or TK, diploma codes in K
 * @param name official name
 */
public record Major(MajorLevel level, String category, String majorClass, String code, String name)
        implements CodeEntry {

    /** Code of the class, four digits. */
    @Override
    public String parent() {
        return code.substring(0, 4);
    }

    /** True if the state controls where the major may be opened (国家控制布点). */
    public boolean controlled() {
        return code.endsWith("K");
    }
}
