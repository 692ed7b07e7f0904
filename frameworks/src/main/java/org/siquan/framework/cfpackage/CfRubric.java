package org.siquan.framework.cfpackage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siquan.framework.CompetencyFramework;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyId;
import org.siquan.region.CompetencyLevel;

/**
 * The descriptors of all competencies as one rubric: a criterion for each competency that is described, with its five
 * levels. The standard has no second language here; the English descriptor is an extension of its level.
 */
final class CfRubric {

    private final CompetencyFramework framework;
    private final CfParts parts;

    CfRubric(CompetencyFramework framework, CfParts parts) {
        this.framework = framework;
        this.parts = parts;
    }

    Map<String, Object> rubric() {
        Map<CompetencyId, List<CompetencyLevel>> described = new LinkedHashMap<>();
        framework
                .levels()
                .forEach(l -> described
                        .computeIfAbsent(l.competency(), _ -> new ArrayList<>())
                        .add(l));
        UUID identifier = parts.identifier("rubric", "levels");
        List<Object> criteria = new ArrayList<>();
        for (Competency competency : framework.competencies()) {
            List<CompetencyLevel> levels = described.get(competency.id());
            if (levels != null) {
                criteria.add(criterion(identifier, criteria.size() + 1, competency, levels));
            }
        }
        Map<String, Object> rubric = CfParts.object(identifier);
        rubric.put("title", "等级描述 Level descriptors");
        rubric.put("description", "每项能力五级，1 级最低。 Five levels of each competency, 1 is the lowest.");
        rubric.put("lastChangeDateTime", parts.changed());
        rubric.put("CFRubricCriteria", criteria);
        return rubric;
    }

    private Map<String, Object> criterion(UUID rubric, int place, Competency competency, List<CompetencyLevel> levels) {
        UUID identifier = parts.identifier("criterion", competency.id().value());
        Map<String, Object> link = new LinkedHashMap<>(parts.competencyLink(competency));
        link.remove("targetType");
        Map<String, Object> criterion = CfParts.object(identifier);
        criterion.put("category", competency.zh());
        criterion.put("CFItemURI", link);
        criterion.put("position", place);
        criterion.put("rubricId", rubric.toString());
        criterion.put("lastChangeDateTime", parts.changed());
        criterion.put(
                "CFRubricCriterionLevels",
                levels.stream()
                        .sorted(Comparator.comparingInt(CompetencyLevel::level))
                        .map(level -> level(identifier, level))
                        .toList());
        return criterion;
    }

    private Map<String, Object> level(UUID criterion, CompetencyLevel level) {
        Map<String, Object> object =
                CfParts.object(parts.identifier("descriptor", level.competency() + ":" + level.level()));
        object.put("description", level.zh());
        object.put("quality", CfNames.LEVEL_CODE + level.level());
        object.put("score", level.level());
        object.put("position", level.level());
        object.put("rubricCriterionId", criterion.toString());
        object.put("lastChangeDateTime", parts.changed());
        object.put("extensions", List.of(CfParts.extension(CfNames.DESCRIPTION_EN, level.en())));
        return object;
    }
}
