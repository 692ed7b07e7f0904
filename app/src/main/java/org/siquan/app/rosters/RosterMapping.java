package org.siquan.app.rosters;

import java.util.List;
import java.util.Map;

/**
 * A column mapping that a school saved; it is applied by itself to a file with the same set of titles.
 *
 * @param titles every title of the file, sorted
 * @param fields what the mapped columns mean, by title
 */
public record RosterMapping(MappingId id, String name, List<String> titles, Map<String, RosterField> fields) {

    public RosterMapping {
        titles = List.copyOf(titles);
        fields = Map.copyOf(fields);
    }
}
