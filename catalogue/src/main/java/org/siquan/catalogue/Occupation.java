package org.siquan.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * An occupation (职业) or a group of occupations of the 职业分类大典. A group with one member shares its code with it, so
 * only code and level together are a key.
 *
 * @param code {@code d-dd-dd-dd}
 * @param parent code one level up; empty at level 1
 * @param level 1 大类, 2 中类, 3 小类, 4 职业
 * @param name official name
 * @param aliases usual job titles; not official, some cover more than this occupation
 */
public record Occupation(String code, String parent, int level, String name, List<String> aliases)
        implements CodeEntry {

    public Occupation {
        aliases = List.copyOf(aliases);
    }

    @Override
    public int depth() {
        return level;
    }

    /** The five digits of the group as the 大典 prints them (GBM); none for a single occupation, which has no such code. */
    public Optional<String> gbm() {
        return level == 4
                ? Optional.empty()
                : Optional.of(code.charAt(0) + code.substring(2, 4) + code.substring(5, 7));
    }

    /** The code one level above a code of this level: the last part that this level adds becomes zero. */
    static String parentOf(String code, int level) {
        return switch (level) {
            case 1 -> "";
            case 2 -> code.substring(0, 1).concat("-00-00-00");
            case 3 -> code.substring(0, 4).concat("-00-00");
            default -> code.substring(0, 7).concat("-00");
        };
    }
}
