package org.siquan.framework.cfpackage;

import java.util.Set;

/**
 * An association as a package gives it.
 *
 * @param sequence among those of its origin; the highest number where the package does not say
 */
record CfLink(String path, String type, String origin, String destination, String destinationUri, int sequence) {

    private static final Set<String> TAKEN = Set.of(
            "identifier",
            "associationType",
            "sequenceNumber",
            "uri",
            "originNodeURI",
            "destinationNodeURI",
            "CFAssociationGroupingURI",
            "lastChangeDateTime");
    private static final Set<String> NOT_KEPT = Set.of("notes", "extensions");

    static CfLink read(JsonPart part) {
        part.nameTheRest(TAKEN, NOT_KEPT);
        return new CfLink(
                part.path(),
                part.required("associationType"),
                node(part, "originNodeURI", "identifier"),
                node(part, "destinationNodeURI", "identifier"),
                part.object("destinationNodeURI")
                        .flatMap(node -> node.text("uri"))
                        .orElse(""),
                part.whole("sequenceNumber").orElse(Integer.MAX_VALUE));
    }

    private static String node(JsonPart part, String name, String member) {
        if (part.member(name).isEmpty()) {
            part.missing(name);
        }
        return part.object(name)
                .map(node -> node.required(member).toLowerCase(java.util.Locale.ROOT))
                .orElse("?");
    }
}
