package org.siquan.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.siquan.region.Competency;
import org.siquan.region.CompetencyId;
import org.siquan.region.CompetencyLevel;

/**
 * What differs between two frameworks. Competencies are the same when their identifiers are; the order of competencies
 * and inside lists does not matter. O(n) in competencies and descriptors.
 *
 * @param added in the order of the later framework
 * @param removed in the order of the earlier one
 * @param changed in the order of the later one
 */
public record FrameworkDiff(
        CompetencyFramework before,
        CompetencyFramework after,
        List<Competency> added,
        List<Competency> removed,
        List<Changed> changed) {

    /** What of a competency can differ. */
    public enum Aspect {
        NAME_ZH,
        NAME_EN,
        ALIASES,
        CHAIN,
        LEVEL,
        DESCRIPTOR_ZH,
        DESCRIPTOR_EN,
        OCCUPATIONS,
        MAJORS
    }

    /**
     * One difference. Of a single value what it was and is, of a list what went and what came.
     *
     * @param level of a descriptor, 1 to 5; 0 for everything else
     * @param gone empty when something was only added
     * @param come empty when something was only removed
     */
    public record Difference(Aspect aspect, int level, List<String> gone, List<String> come) {
        public Difference {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }
    }

    /** A competency of both frameworks and how it differs; {@code differences} is never empty. */
    public record Changed(Competency before, Competency after, List<Difference> differences) {
        public Changed {
            differences = List.copyOf(differences);
        }
    }

    public FrameworkDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    public static FrameworkDiff between(CompetencyFramework before, CompetencyFramework after) {
        Map<CompetencyId, Competency> old = byId(before);
        Map<CompetencyId, Competency> young = byId(after);
        Map<CompetencyId, Map<Integer, CompetencyLevel>> oldLevels = levels(before);
        Map<CompetencyId, Map<Integer, CompetencyLevel>> youngLevels = levels(after);
        List<Changed> changed = new ArrayList<>();
        for (Competency now : young.values()) {
            Competency was = old.get(now.id());
            if (was != null) {
                List<Difference> differences = new ArrayList<>();
                compare(was, now, differences);
                compare(
                        oldLevels.getOrDefault(now.id(), Map.of()),
                        youngLevels.getOrDefault(now.id(), Map.of()),
                        differences);
                if (!differences.isEmpty()) {
                    changed.add(new Changed(was, now, differences));
                }
            }
        }
        return new FrameworkDiff(
                before,
                after,
                young.values().stream().filter(c -> !old.containsKey(c.id())).toList(),
                old.values().stream().filter(c -> !young.containsKey(c.id())).toList(),
                changed);
    }

    /** True if no competency differs. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** Number of competencies of both frameworks that differ in one of the aspects. */
    public long changedIn(Aspect... aspects) {
        List<Aspect> wanted = Arrays.asList(aspects);
        return changed.stream()
                .filter(c -> c.differences().stream().anyMatch(d -> wanted.contains(d.aspect())))
                .count();
    }

    private static void compare(Competency was, Competency now, List<Difference> found) {
        single(Aspect.NAME_ZH, 0, List.of(was.zh()), List.of(now.zh()), found);
        single(Aspect.NAME_EN, 0, List.of(was.en()), List.of(now.en()), found);
        list(Aspect.ALIASES, was.aliases(), now.aliases(), found);
        single(
                Aspect.CHAIN,
                0,
                List.of(was.chain().value()),
                List.of(now.chain().value()),
                found);
        single(Aspect.LEVEL, 0, List.of(String.valueOf(was.level())), List.of(String.valueOf(now.level())), found);
        list(Aspect.OCCUPATIONS, was.occupationCodes(), now.occupationCodes(), found);
        list(Aspect.MAJORS, was.majorCodes(), now.majorCodes(), found);
    }

    private static void compare(
            Map<Integer, CompetencyLevel> was, Map<Integer, CompetencyLevel> now, List<Difference> found) {
        for (int level = 1; level <= CompetencyLevel.HIGHEST; level++) {
            single(
                    Aspect.DESCRIPTOR_ZH,
                    level,
                    text(was, level, CompetencyLevel::zh),
                    text(now, level, CompetencyLevel::zh),
                    found);
            single(
                    Aspect.DESCRIPTOR_EN,
                    level,
                    text(was, level, CompetencyLevel::en),
                    text(now, level, CompetencyLevel::en),
                    found);
        }
    }

    private static List<String> text(
            Map<Integer, CompetencyLevel> levels, int level, Function<CompetencyLevel, String> words) {
        CompetencyLevel found = levels.get(level);
        return found == null ? List.of() : List.of(words.apply(found));
    }

    private static void single(Aspect aspect, int level, List<String> was, List<String> now, List<Difference> found) {
        if (!was.equals(now)) {
            found.add(new Difference(aspect, level, was, now));
        }
    }

    private static void list(Aspect aspect, List<String> was, List<String> now, List<Difference> found) {
        List<String> gone =
                was.stream().filter(w -> !now.contains(w)).distinct().toList();
        List<String> come =
                now.stream().filter(n -> !was.contains(n)).distinct().toList();
        if (!gone.isEmpty() || !come.isEmpty()) {
            found.add(new Difference(aspect, 0, gone, come));
        }
    }

    private static Map<CompetencyId, Competency> byId(CompetencyFramework framework) {
        Map<CompetencyId, Competency> map = new LinkedHashMap<>();
        framework.competencies().forEach(c -> map.put(c.id(), c));
        return map;
    }

    private static Map<CompetencyId, Map<Integer, CompetencyLevel>> levels(CompetencyFramework framework) {
        Map<CompetencyId, Map<Integer, CompetencyLevel>> map = new LinkedHashMap<>();
        framework
                .levels()
                .forEach(l -> map.computeIfAbsent(l.competency(), _ -> new LinkedHashMap<>())
                        .put(l.level(), l));
        return map;
    }
}
