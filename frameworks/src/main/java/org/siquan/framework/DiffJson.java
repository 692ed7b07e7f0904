package org.siquan.framework;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.siquan.framework.FrameworkDiff.Difference;
import org.siquan.region.Competency;

/** A difference of frameworks as plain values, to be written as JSON. */
public final class DiffJson {

    private DiffJson() {}

    /**
     * Members {@code before} and {@code after} (identifier, version, competencies), {@code added}, {@code removed},
     * {@code changed}; aspects are lower-case words such as {@code name_zh}.
     */
    public static Map<String, Object> of(FrameworkDiff diff) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("before", framework(diff.before()));
        object.put("after", framework(diff.after()));
        object.put("added", diff.added().stream().map(DiffJson::competency).toList());
        object.put("removed", diff.removed().stream().map(DiffJson::competency).toList());
        object.put("changed", diff.changed().stream().map(DiffJson::changed).toList());
        return object;
    }

    private static Map<String, Object> framework(CompetencyFramework framework) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("identifier", framework.identifier().toString());
        object.put("titleZh", framework.title().zh());
        object.put("titleEn", framework.title().en());
        object.put("version", framework.version());
        object.put("competencies", framework.competencies().size());
        return object;
    }

    private static Map<String, Object> competency(Competency competency) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", competency.id().value());
        object.put("zh", competency.zh());
        object.put("en", competency.en());
        return object;
    }

    private static Map<String, Object> changed(FrameworkDiff.Changed changed) {
        Map<String, Object> object = competency(changed.after());
        object.put(
                "differences",
                changed.differences().stream().map(DiffJson::difference).toList());
        return object;
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("aspect", difference.aspect().name().toLowerCase(Locale.ROOT));
        if (difference.level() > 0) {
            object.put("level", difference.level());
        }
        object.put("gone", difference.gone());
        object.put("come", difference.come());
        return object;
    }
}
