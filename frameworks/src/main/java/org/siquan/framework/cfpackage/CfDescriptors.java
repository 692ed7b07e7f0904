package org.siquan.framework.cfpackage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.siquan.region.CompetencyLevel;
import org.siquan.region.file.Text;

/**
 * Level descriptors, from criteria of rubrics that belong to an item and have five levels; every other criterion is
 * named.
 */
final class CfDescriptors {

    private static final Set<String> RUBRIC =
            Set.of("identifier", "uri", "title", "description", "lastChangeDateTime", "CFRubricCriteria");
    private static final Set<String> CRITERION = Set.of(
            "identifier",
            "uri",
            "category",
            "CFItemURI",
            "position",
            "rubricId",
            "lastChangeDateTime",
            "CFRubricCriterionLevels");
    private static final Set<String> CRITERION_NOT_KEPT = Set.of("description", "weight", "extensions");
    private static final Set<String> LEVEL = Set.of(
            "identifier",
            "uri",
            "description",
            "quality",
            "score",
            "position",
            "rubricCriterionId",
            "lastChangeDateTime",
            "extensions");

    private final Map<String, SortedMap<Integer, TwoNames>> byItem = new HashMap<>();
    private final String language;

    private CfDescriptors(String language) {
        this.language = language;
    }

    static CfDescriptors read(JsonPart document, String language) {
        CfDescriptors descriptors = new CfDescriptors(language);
        for (JsonPart rubric : document.objects("CFRubrics")) {
            rubric.nameTheRest(RUBRIC, Set.of("extensions"));
            rubric.objects("CFRubricCriteria").forEach(descriptors::criterion);
        }
        return descriptors;
    }

    /** Descriptors of an item by level, all five or none. */
    SortedMap<Integer, TwoNames> of(CfItem item) {
        return byItem.getOrDefault(item.identifier().toString(), new TreeMap<>());
    }

    private void criterion(JsonPart criterion) {
        criterion.nameTheRest(CRITERION, CRITERION_NOT_KEPT);
        List<JsonPart> levels = criterion.objects("CFRubricCriterionLevels");
        SortedMap<Integer, TwoNames> found = new TreeMap<>();
        for (int i = 0; i < levels.size(); i++) {
            levels.get(i).nameTheRest(LEVEL, Set.of("feedback"));
            OptionalInt position = levels.get(i).whole("position");
            Optional<String> description = levels.get(i).text("description");
            int at = position.orElse(i + 1);
            String en = english(levels.get(i));
            description.ifPresent(text -> found.put(at, TwoNames.of(text, language, en)));
        }
        Optional<String> item = criterion
                .object("CFItemURI")
                .map(link -> link.required("identifier").toLowerCase(java.util.Locale.ROOT));
        List<Integer> wanted =
                IntStream.rangeClosed(1, CompetencyLevel.HIGHEST).boxed().toList();
        if (item.isEmpty()
                || levels.size() != wanted.size()
                || !List.copyOf(found.keySet()).equals(wanted)
                || byItem.containsKey(item.get())) {
            criterion
                    .faults()
                    .note(
                            criterion.path(),
                            "case.criterion",
                            "",
                            new Text(
                                    "评价标准不属于某一项目，或不是一至五级各一条描述，未收入",
                                    "the criterion is of no single item, or does not describe levels 1 to 5 once each; it was not kept"),
                            new Text(
                                    "每项能力只用一条标准，position 为 1 至 5。",
                                    "Give an item one criterion, with positions 1 to 5."));
        } else {
            byItem.put(item.get(), found);
        }
    }

    /** The standard has a list of extensions here, unlike everywhere else. */
    private static String english(JsonPart level) {
        for (JsonPart extension : level.objects("extensions")) {
            Optional<String> english =
                    extension.object(CfNames.EXTENSION).flatMap(ours -> ours.text(CfNames.DESCRIPTION_EN));
            if (english.isPresent()) {
                return english.get();
            }
        }
        return "";
    }
}
