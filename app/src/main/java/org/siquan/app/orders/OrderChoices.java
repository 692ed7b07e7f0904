package org.siquan.app.orders;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.siquan.region.Site;

/** What an order of the actor's park may name. */
public interface OrderChoices {

    /**
     * Each in the order of its file.
     *
     * @param sites by identifier
     * @param majors name by code
     * @param patterns identifiers of the patterns of work and study
     */
    record Choices(Map<String, Site> sites, Map<String, String> majors, Set<String> patterns) {
        public Choices {
            sites = Collections.unmodifiableMap(new LinkedHashMap<>(sites));
            majors = Collections.unmodifiableMap(new LinkedHashMap<>(majors));
            patterns = Collections.unmodifiableSet(new LinkedHashSet<>(patterns));
        }
    }

    Choices now();
}
