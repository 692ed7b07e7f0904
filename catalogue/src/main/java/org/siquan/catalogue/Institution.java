package org.siquan.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An institution of higher education (院校).
 *
 * @param code ten digits (学校标识码)
 * @param name name today
 * @param aliases former names
 * @param province for example 河北
 * @param city where it teaches, which may lie outside its province
 * @param level highest level
 * @param department who runs it (主管部门)
 * @param location approximate, GCJ-02; null = not known
 */
public record Institution(
        String code,
        String name,
        List<String> aliases,
        String province,
        String city,
        InstitutionLevel level,
        String department,
        @Nullable Coordinate location)
        implements CodeEntry {

    public Institution {
        aliases = List.copyOf(aliases);
    }

    /** The city. */
    @Override
    public String parent() {
        return city;
    }
}
