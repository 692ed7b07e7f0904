package org.siquan.engine.alignment.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** What all sources ask of one major, per competency and depth. */
final class DemandProfile {

    private static final int MOST_EVIDENCE = 20;
    private static final double NEARLY_ALL = 0.9;

    private static final class OfSource {
        private final TreeMap<String, double[]> byDepth = new TreeMap<>();
        private final TreeMap<String, TreeMap<String, Double>> items = new TreeMap<>();
        private final Set<String> counted = new HashSet<>();
        private double total;
        private double amount;
        private double weight;
    }

    private final EnumMap<DemandSource, OfSource> sources = new EnumMap<>(DemandSource.class);

    DemandProfile(String major, Collection<DemandItem> demand, SourceWeights weights) {
        for (DemandItem item : demand) {
            double whole = item.asked().stream().mapToDouble(Asked::weight).sum();
            for (Asked need : item.asked()) {
                double value = item.amount() * need.weight();
                if (need.major().equals(major) && value > 0) {
                    OfSource source = sources.computeIfAbsent(item.source(), _ -> new OfSource());
                    source.byDepth
                            .computeIfAbsent(need.competency(), _ -> new double[Given.DEEPEST + 1])[need.depth()] += value;
                    source.items
                            .computeIfAbsent(need.competency(), _ -> new TreeMap<>())
                            .merge(item.id(), value, Double::sum);
                    source.counted.add(item.id());
                    source.total += value;
                    source.amount += value / whole;
                }
            }
        }
        sources.keySet().removeIf(source -> weights.of(source) <= 0);
        double all = sources.keySet().stream().mapToDouble(weights::of).sum();
        sources.forEach((source, of) -> of.weight = weights.of(source) / all);
    }

    boolean known() {
        return !sources.isEmpty();
    }

    /** Everything asked for, by id. */
    SortedSet<String> competencies() {
        SortedSet<String> all = new TreeSet<>();
        sources.values().forEach(source -> all.addAll(source.byDepth.keySet()));
        return all;
    }

    /** Share of the combined demand for what is asked to at most this depth. */
    double share(String competency, int depth) {
        double share = 0;
        for (OfSource source : sources.values()) {
            share += source.weight * upTo(source, competency, depth) / source.total;
        }
        return share;
    }

    double share(String competency) {
        return share(competency, Given.DEEPEST);
    }

    /** Least depth that answers nine tenths of the demand; 0 if it is not asked for. */
    int asked(String competency) {
        double whole = share(competency);
        for (int depth = 1; whole > 0 && depth <= Given.DEEPEST; depth++) {
            if (share(competency, depth) >= NEARLY_ALL * whole - 1e-12) {
                return depth;
            }
        }
        return 0;
    }

    /** The greatest depth that anything asks; 0 if nothing does. */
    int deepest(String competency) {
        for (int depth = Given.DEEPEST; depth >= 1; depth--) {
            if (share(competency, depth) > share(competency, depth - 1)) {
                return depth;
            }
        }
        return 0;
    }

    /** Coverage by a curriculum: depth taught of each competency. */
    double coverage(ToIntFunction<String> taught) {
        double met = 0;
        for (String competency : competencies()) {
            met += share(competency, taught.applyAsInt(competency));
        }
        return Math.min(1, met);
    }

    /**
     * What coverage gains where two curricula differ in one competency only. Coverage adds up over competencies, so this is
     * the difference of the whole.
     */
    double gain(String competency, Curriculum before, Curriculum after) {
        return share(competency, after.depth(competency)) - share(competency, before.depth(competency));
    }

    List<MajorGap.Source> sources(ToIntFunction<String> taught) {
        List<MajorGap.Source> all = new ArrayList<>();
        sources.forEach((kind, source) -> {
            double met = 0;
            for (String competency : source.byDepth.keySet()) {
                met += upTo(source, competency, taught.applyAsInt(competency));
            }
            all.add(new MajorGap.Source(
                    kind, source.counted.size(), source.amount, source.weight, Math.min(1, met / source.total)));
        });
        return all;
    }

    List<CompetencyGap.SourceDemand> of(String competency) {
        List<CompetencyGap.SourceDemand> all = new ArrayList<>();
        sources.forEach((kind, source) -> {
            double amount = upTo(source, competency, Given.DEEPEST);
            if (amount > 0) {
                List<String> evidence = source.items.getOrDefault(competency, new TreeMap<>()).entrySet().stream()
                        .sorted(Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .limit(MOST_EVIDENCE)
                        .map(Map.Entry::getKey)
                        .toList();
                all.add(new CompetencyGap.SourceDemand(kind, amount, amount / source.total, evidence));
            }
        });
        return all;
    }

    private static double upTo(OfSource source, String competency, int depth) {
        double[] byDepth = source.byDepth.get(competency);
        double sum = 0;
        for (int k = 1; byDepth != null && k <= depth; k++) {
            sum += byDepth[k];
        }
        return sum;
    }
}
