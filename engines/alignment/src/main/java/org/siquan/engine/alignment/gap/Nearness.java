package org.siquan.engine.alignment.gap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.siquan.engine.alignment.CompetencyEntry;

/**
 * How near two competencies of the framework are, 0..1: half the Jaccard index of their occupations, half the Dice index of
 * the character pairs of their names and aliases.
 */
final class Nearness {

    private final Map<String, CompetencyEntry> entries = new HashMap<>();
    private final Map<String, Set<String>> pairs = new HashMap<>();

    Nearness(Collection<CompetencyEntry> framework) {
        framework.forEach(entry -> {
            entries.put(entry.id(), entry);
            Set<String> own = new HashSet<>(pairs(entry.zh()));
            entry.aliases().forEach(alias -> own.addAll(pairs(alias)));
            pairs.put(entry.id(), own);
        });
    }

    String chain(String competency) {
        CompetencyEntry entry = entries.get(competency);
        return entry == null ? "" : entry.chain();
    }

    /** Of the course's competencies the nearest counts; 0 if it states none. */
    double of(TaughtCourse course, String competency) {
        return course.teaches().stream()
                .mapToDouble(one -> between(one.competency(), competency))
                .max()
                .orElse(0);
    }

    double between(String one, String other) {
        CompetencyEntry a = entries.get(one);
        CompetencyEntry b = entries.get(other);
        if (a == null || b == null) {
            return 0;
        }
        Set<String> shared = new HashSet<>(a.occupations());
        shared.retainAll(Set.copyOf(b.occupations()));
        Set<String> all = new HashSet<>(a.occupations());
        all.addAll(b.occupations());
        Set<String> words = new HashSet<>(pairs.getOrDefault(one, Set.of()));
        int size = words.size() + pairs.getOrDefault(other, Set.of()).size();
        words.retainAll(pairs.getOrDefault(other, Set.of()));
        return (all.isEmpty() ? 0 : 0.5 * shared.size() / all.size()) + (size == 0 ? 0 : 1.0 * words.size() / size);
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= name.length(); i++) {
            pairs.add(name.substring(i, i + 2));
        }
        return pairs;
    }
}
