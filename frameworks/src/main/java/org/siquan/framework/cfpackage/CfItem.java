package org.siquan.framework.cfpackage;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An item as a package gives it; what is absent is empty.
 *
 * @param path where it stands
 */
record CfItem(
        UUID identifier,
        String path,
        String statement,
        String label,
        String type,
        String code,
        List<String> keywords,
        String language) {

    private static final Set<String> TAKEN = Set.of(
            "identifier",
            "uri",
            "fullStatement",
            "alternativeLabel",
            "CFItemType",
            "CFItemTypeURI",
            "humanCodingScheme",
            "conceptKeywords",
            "language",
            "lastChangeDateTime");
    private static final Set<String> NOT_KEPT = Set.of(
            "listEnumeration",
            "abbreviatedStatement",
            "conceptKeywordsURI",
            "notes",
            "subject",
            "subjectURI",
            "educationLevel",
            "licenseURI",
            "statusStartDate",
            "statusEndDate",
            "extensions");

    CfItem {
        keywords = List.copyOf(keywords);
    }

    /** The item; for one without identifier or statement the fault is noted and the identifier zero. */
    static CfItem read(JsonPart part) {
        part.nameTheRest(TAKEN, NOT_KEPT);
        return new CfItem(
                part.uuid("identifier").orElse(new UUID(0, 0)),
                part.path(),
                part.required("fullStatement"),
                part.text("alternativeLabel").orElse(""),
                part.text("CFItemType").orElse(""),
                part.text("humanCodingScheme").orElse(""),
                part.texts("conceptKeywords"),
                part.text("language").orElse(""));
    }

    boolean is(String wanted) {
        return type.equalsIgnoreCase(wanted);
    }
}
