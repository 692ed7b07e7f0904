package org.siquan.engine.alignment;

import java.util.List;

/**
 * One occupation that a title may be coded to.
 *
 * @param code the classification's own code, unique within a run, not blank
 * @param name official name, not blank
 * @param aliases other names in use, may be empty
 * @param parentName name of the group above, may be blank
 */
public record OccupationEntry(String code, String name, List<String> aliases, String parentName) {

    public OccupationEntry {
        Required.text("code of occupation", code);
        Required.text("name of occupation " + code, name);
        aliases = List.copyOf(aliases);
    }
}
