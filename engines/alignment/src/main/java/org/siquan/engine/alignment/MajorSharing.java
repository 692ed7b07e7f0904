package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Majors of an advertisement: by the competencies it names and, more weakly, by those its occupation needs. */
final class MajorSharing {

    private static final double OCCUPATION_COUNTS = 0.5;

    private final Map<String, List<CompetencyEntry>> byOccupation = new HashMap<>();

    MajorSharing(List<CompetencyEntry> competencies) {
        for (CompetencyEntry entry : competencies) {
            for (String code : entry.occupations()) {
                byOccupation.computeIfAbsent(code, _ -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** Shares that add up to 1, or none. */
    List<MajorShare> share(List<CompetencyMention> mentions, List<OccupationCandidate> occupations) {
        TreeMap<String, Double> weights = new TreeMap<>();
        Map<String, Set<String>> reasons = new HashMap<>();
        for (CompetencyMention mention : mentions) {
            if (mention.weight() > 0) {
                spread(mention.competency(), mention.weight(), weights, reasons);
            }
        }
        if (!occupations.isEmpty()) {
            List<CompetencyEntry> needed =
                    byOccupation.getOrDefault(occupations.getFirst().code(), List.of());
            for (CompetencyEntry entry : needed) {
                spread(entry, OCCUPATION_COUNTS / needed.size(), weights, reasons);
            }
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<MajorShare> shares = new ArrayList<>();
        weights.forEach((major, weight) ->
                shares.add(new MajorShare(major, weight / sum, List.copyOf(reasons.getOrDefault(major, Set.of())))));
        shares.sort(Comparator.comparingDouble((MajorShare s) -> -s.share()).thenComparing(MajorShare::major));
        return shares;
    }

    private static void spread(
            CompetencyEntry entry, double weight, Map<String, Double> weights, Map<String, Set<String>> reasons) {
        for (String major : entry.majors()) {
            weights.merge(major, weight / entry.majors().size(), Double::sum);
            reasons.computeIfAbsent(major, _ -> new LinkedHashSet<>()).add(entry.id());
        }
    }
}
