package org.siquan.year.gap;

import java.util.HashMap;
import java.util.Map;
import org.siquan.catalogue.Catalogue;
import org.siquan.engine.alignment.gap.CourseChange;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Region;

/** What people call the things of a region; an unknown id stands for itself. */
public final class RegionNames {

    private final Map<String, Text> competencies = new HashMap<>();
    private final Map<String, Text> courses = new HashMap<>();
    private final Map<String, Text> chains = new HashMap<>();
    private final Map<String, String> majors = new HashMap<>();
    private final Map<String, String> institutions = new HashMap<>();
    private final Map<String, String> enterprises = new HashMap<>();
    private final Catalogue catalogue;

    /** Names of a region and of the codes in the catalogue. */
    public RegionNames(Region region, Catalogue catalogue) {
        this.catalogue = catalogue;
        region.industry().competencies().forEach(c -> competencies.put(c.id().value(), new Text(c.zh(), c.en())));
        region.industry().chains().forEach(c -> chains.put(c.id().value(), new Text(c.zh(), c.en())));
        region.industry().enterprises().forEach(e -> enterprises.put(e.id().value(), e.zh()));
        region.education().courses().forEach(c -> courses.put(c.id().value(), new Text(c.zh(), c.en())));
        region.education().majors().forEach(m -> majors.put(m.code(), m.zh()));
        region.education().institutions().forEach(i -> institutions.put(i.id().value(), i.zh()));
    }

    /** A competency. */
    public Text competency(String id) {
        Text name = competencies.getOrDefault(id, Text.same(id));
        return new Text(name.zh(), name.en().isBlank() ? name.zh() : name.en());
    }

    /** Also of a module that does not exist yet. */
    public Text course(String id) {
        if (id.startsWith(CourseChange.NEW_MODULE)) {
            Text chain = chains.getOrDefault(id.substring(CourseChange.NEW_MODULE.length()), Text.NONE);
            return new Text("新模块（%s）".formatted(chain.zh()), "new module (%s)".formatted(chain.en()));
        }
        Text name = courses.getOrDefault(id, Text.same(id));
        return new Text(name.zh(), name.en().isBlank() ? name.zh() : name.en());
    }

    /** A major by its code. */
    public String major(String code) {
        String name = majors.get(code);
        return name != null
                ? name
                : catalogue.majors().find(code).map(m -> m.name()).orElse(code);
    }

    /** An institution. */
    public String institution(String id) {
        return institutions.getOrDefault(id, id);
    }

    /** An enterprise. */
    public String enterprise(String id) {
        return enterprises.getOrDefault(id, id);
    }

    /** An occupation by its code. */
    public String occupation(String code) {
        return catalogue.occupations().find(code).map(o -> o.name()).orElse(code);
    }
}
