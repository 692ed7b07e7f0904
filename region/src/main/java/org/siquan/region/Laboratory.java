package org.siquan.region;

import java.util.List;

/** A shared laboratory; {@code places} learners of the majors can work in it in the same week. */
public record Laboratory(LaboratoryId id, String zh, SiteId site, List<String> majorCodes, int places) {
    public Laboratory {
        majorCodes = List.copyOf(majorCodes);
    }
}
