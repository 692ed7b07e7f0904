package org.siquan.catalogue;

import java.util.List;

/** One entry of a code table. */
public sealed interface CodeEntry permits Sector, Occupation, Major, Institution, Division {

    /** The official code; several levels of a tree may share one (occupations do). */
    String code();

    /** The official name today. */
    String name();

    /** What the entry stands under: a code, or for places and schools the city; empty at the top of a tree. */
    String parent();

    /** How far below the top of its tree, 1 = top. Entries of flat tables answer 1. */
    default int depth() {
        return 1;
    }

    /** Other names: usual job titles, former names. */
    default List<String> aliases() {
        return List.of();
    }
}
