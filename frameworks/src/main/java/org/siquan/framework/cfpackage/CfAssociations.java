package org.siquan.framework.cfpackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The associations of a package in the order in which they are said; each has the identifier of its ends. */
final class CfAssociations {

    private final CfParts parts;
    private final List<Object> all = new ArrayList<>();

    CfAssociations(CfParts parts) {
        this.parts = parts;
    }

    List<Object> all() {
        return List.copyOf(all);
    }

    void child(Map<String, Object> child, Map<String, Object> parent, int place) {
        add(CfNames.CHILD, child, parent, place, null);
    }

    void hasLevel(Map<String, Object> competency, Map<String, Object> level) {
        add(CfNames.HAS_LEVEL, competency, level, 1, null);
    }

    void toCode(Map<String, Object> competency, Map<String, Object> code, String grouping, int place) {
        add(CfNames.RELATED, competency, code, place, parts.definition("grouping", grouping));
    }

    private void add(
            String type,
            Map<String, Object> origin,
            Map<String, Object> destination,
            int place,
            @Nullable Map<String, Object> grouping) {
        UUID identifier =
                parts.identifier("association", type + ":" + origin.get("uri") + ":" + destination.get("uri"));
        Map<String, Object> association = CfParts.object(identifier);
        association.put("associationType", type);
        association.put("sequenceNumber", place);
        association.put("originNodeURI", origin);
        association.put("destinationNodeURI", destination);
        if (grouping != null) {
            association.put("CFAssociationGroupingURI", grouping);
        }
        association.put("lastChangeDateTime", parts.changed());
        all.add(association);
    }
}
