package org.siquan.catalogue;

/**
 * A sector (行业) of GB/T 4754.
 *
 * @param code one letter, or two to four digits
 * @param parent code one level up; empty at level 1
 * @param level 1 门类, 2 大类, 3 中类, 4 小类
 * @param name official name
 */
public record Sector(String code, String parent, int level, String name) implements CodeEntry {

    @Override
    public int depth() {
        return level;
    }
}
