package org.siquan.year;

import java.util.HashMap;
import java.util.Map;
import org.siquan.engine.alignment.CompetencyMention;
import org.siquan.engine.kernel.Text;

/** Names of the region's chains, majors and competencies by their ids. */
record AdvertisedNames(Map<String, Text> chains, Map<String, String> majors, Map<String, Text> competencies) {

    AdvertisedNames {
        chains = Map.copyOf(chains);
        majors = Map.copyOf(majors);
        competencies = Map.copyOf(competencies);
    }

    static AdvertisedNames of(YearInput input) {
        Map<String, Text> chains = new HashMap<>();
        Map<String, String> majors = new HashMap<>();
        Map<String, Text> competencies = new HashMap<>();
        input.region().industry().chains().forEach(c -> chains.put(c.id().value(), new Text(c.zh(), c.en())));
        input.region().education().majors().forEach(m -> majors.put(m.code(), m.zh()));
        input.region()
                .industry()
                .competencies()
                .forEach(c -> competencies.put(c.id().value(), new Text(c.zh(), c.en())));
        return new AdvertisedNames(chains, majors, competencies);
    }

    static Text of(CompetencyMention mention) {
        return new Text(mention.competency().zh(), mention.competency().en());
    }

    Text competency(String id) {
        return competencies.getOrDefault(id, Text.same(id));
    }
}
