package org.siquan.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.OccupationEntry;

/** The finest occupations of the catalogue as the alignment engine reads them. */
public final class OccupationEntries {

    private static final int FINEST_LEVEL = 4;

    private OccupationEntries() {}

    /** One entry per occupation, with the name of the group above. */
    public static List<OccupationEntry> of(Catalogue catalogue) {
        Map<String, String> groups = new HashMap<>();
        catalogue.occupations().atDepth(FINEST_LEVEL - 1).forEach(o -> groups.put(o.code(), o.name()));
        return catalogue.occupations().atDepth(FINEST_LEVEL).stream()
                .map(o -> new OccupationEntry(o.code(), o.name(), o.aliases(), groups.getOrDefault(o.parent(), "")))
                .toList();
    }
}
