package org.siquan.framework.cfpackage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siquan.framework.CompetencyFramework;
import org.siquan.region.Chain;
import org.siquan.region.Competency;

/** Document, items and definitions of a framework as objects of CASE, and links to them. */
final class CfParts {

    static final String OCCUPATIONS = "occupations";
    static final String MAJORS = "majors";

    private static final String ZH = "zh";

    private final CompetencyFramework framework;
    private final String changed;

    CfParts(CompetencyFramework framework) {
        this.framework = framework;
        changed = framework.changed() + "T00:00:00+00:00";
    }

    /** When all of this version was changed. */
    String changed() {
        return changed;
    }

    UUID identifier(String kind, String name) {
        return CfNames.part(framework.identifier(), kind, name);
    }

    /** An object with what every object of CASE begins with. */
    static Map<String, Object> object(UUID identifier) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("identifier", identifier.toString());
        object.put("uri", CfNames.uri(identifier));
        return object;
    }

    static Map<String, Object> link(String title, String identifier, String uri, String targetType) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("title", title);
        link.put("identifier", identifier);
        link.put("uri", uri);
        if (!targetType.isEmpty()) {
            link.put("targetType", targetType);
        }
        return link;
    }

    private static Map<String, Object> inside(String title, UUID identifier) {
        return link(title, identifier.toString(), CfNames.uri(identifier), "CASE");
    }

    /** A link to a definition; those have no type of target. */
    Map<String, Object> definition(String kind, String title) {
        UUID identifier = identifier(kind, title);
        return link(title, identifier.toString(), CfNames.uri(identifier), "");
    }

    Map<String, Object> document() {
        Map<String, Object> document = object(framework.identifier());
        document.put("caseVersion", CfNames.CASE_VERSION);
        document.put("creator", framework.creator());
        document.put("title", framework.title().zh());
        document.put("lastChangeDateTime", changed);
        document.put("language", ZH);
        document.put("version", framework.version());
        document.put("extensions", extension(CfNames.TITLE_EN, framework.title().en()));
        return document;
    }

    static Map<String, Object> extension(String name, String value) {
        return Map.of(CfNames.EXTENSION, Map.of(name, value));
    }

    Map<String, Object> documentLink() {
        return inside(framework.title().zh(), framework.identifier());
    }

    Map<String, Object> skillLevel(int level) {
        return item(
                identifier("level", String.valueOf(level)),
                level + " 级",
                "Level " + level,
                CfNames.SKILL_LEVEL,
                CfNames.LEVEL_CODE + level,
                List.of());
    }

    Map<String, Object> levelLink(int level) {
        return inside(level + " 级", identifier("level", String.valueOf(level)));
    }

    Map<String, Object> chain(Chain chain) {
        return item(
                identifier("chain", chain.id().value()),
                chain.zh(),
                chain.en(),
                CfNames.CHAIN,
                chain.id().value(),
                List.of());
    }

    Map<String, Object> chainLink(Chain chain) {
        return inside(chain.zh(), identifier("chain", chain.id().value()));
    }

    Map<String, Object> competency(Competency competency) {
        return item(
                identifier("competency", competency.id().value()),
                competency.zh(),
                competency.en(),
                CfNames.COMPETENCY,
                competency.id().value(),
                competency.aliases());
    }

    Map<String, Object> competencyLink(Competency competency) {
        return inside(competency.zh(), identifier("competency", competency.id().value()));
    }

    private Map<String, Object> item(
            UUID identifier, String zh, String en, String type, String code, List<String> keywords) {
        Map<String, Object> item = object(identifier);
        item.put("fullStatement", zh);
        item.put("alternativeLabel", en);
        item.put("CFItemType", type);
        item.put("humanCodingScheme", code);
        if (!keywords.isEmpty()) {
            item.put("conceptKeywords", keywords);
        }
        item.put("language", ZH);
        item.put("CFItemTypeURI", definition("type", type));
        item.put("lastChangeDateTime", changed);
        return item;
    }

    Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put(
                "CFItemTypes",
                List.of(
                        type(CfNames.SKILL_LEVEL, "1", "难度等级，1 最低。 Difficulty in the framework, 1 is the lowest."),
                        type(CfNames.CHAIN, "2", "产业链，能力按它分组。 Industry chain, which groups competencies."),
                        type(CfNames.COMPETENCY, "2.1", "能力。 Something a person can do.")));
        definitions.put(
                "CFAssociationGroupings",
                List.of(
                        grouping(OCCUPATIONS, "典型职业，职业分类大典（2022 年版）代码。 Occupations it is typical of."),
                        grouping(MAJORS, "典型专业，教育部专业目录代码。 Majors it is typical of.")));
        return definitions;
    }

    private Map<String, Object> type(String title, String hierarchy, String description) {
        Map<String, Object> type = object(identifier("type", title));
        type.put("title", title);
        type.put("description", description);
        type.put("hierarchyCode", hierarchy);
        type.put("lastChangeDateTime", changed);
        return type;
    }

    private Map<String, Object> grouping(String title, String description) {
        Map<String, Object> grouping = object(identifier("grouping", title));
        grouping.put("title", title);
        grouping.put("description", description);
        grouping.put("lastChangeDateTime", changed);
        return grouping;
    }
}
