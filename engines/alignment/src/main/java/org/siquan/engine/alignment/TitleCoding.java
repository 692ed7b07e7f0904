package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Codes titles: features of terms, what was learned from labels, and what people have decided since. Thread-safe. */
final class TitleCoding implements AutoCloseable {

    private final List<OccupationEntry> occupations;
    private final OccupationFeatures features;
    private final TitleModel model;
    private final int[] classes;
    private volatile TitleMemory memory = TitleMemory.NONE;

    TitleCoding(List<OccupationEntry> occupations, OccupationFeatures features, TitleModel model) {
        this.occupations = occupations;
        this.features = features;
        this.model = model;
        this.classes = model.classes(occupations);
    }

    /** Decisions of people as examples. */
    TitleMemory memory(List<TitleDecision> decisions, SentenceEncoder encoder, TitleMemory known) {
        Map<String, Integer> places = new HashMap<>();
        occupations.forEach(o -> places.put(o.code(), places.size()));
        return TitleMemory.of(decisions, places, encoder, known);
    }

    /** Decisions of people, in place of those remembered before. */
    void remember(TitleMemory decisions) {
        memory = decisions;
    }

    TitleMemory remembered() {
        return memory;
    }

    /**
     * The most probable occupations of a title.
     *
     * @param most at least 1
     */
    List<OccupationCandidate> candidates(TitleQuery query, int most, TitleMemory remembered) {
        OccupationFeatures.Found found = features.of(query);
        double[] scores = model.scores(found.rows(), query, classes);
        remembered.addTo(scores, query);
        double[] shares = TitleModel.shares(scores);
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer o) -> -rounded(scores[o]))
                        .thenComparingInt(o -> o))
                .limit(Math.max(most, 2))
                .toList();
        int first = order.getFirst();
        double second = order.size() > 1 ? shares[order.get(1)] : 0;
        double decided = remembered.decided(query, first);
        double probability = decided > 0
                ? decided
                : model.calibration().probability(Calibration.features(shares[first], second, found.rows()[first]));
        double rest = shares[first] < 1 ? (1 - probability) / (1 - shares[first]) : 0;
        List<OccupationCandidate> result = new ArrayList<>();
        for (int o : order.subList(0, Math.min(most, order.size()))) {
            OccupationEntry entry = occupations.get(o);
            float[] row = found.rows()[o];
            result.add(new OccupationCandidate(
                    entry.code(),
                    entry.name(),
                    rounded(scores[o]),
                    o == first ? probability : shares[o] * rest,
                    row[OccupationFeatures.TOGETHER],
                    found.term()[o].text(),
                    row[0],
                    row[2]));
        }
        return List.copyOf(result);
    }

    /** Whether most of those who decided an equal title chose the first of these candidates. */
    boolean decided(TitleQuery query, List<OccupationCandidate> candidates, TitleMemory remembered) {
        String first = candidates.getFirst().code();
        for (int o = 0; o < occupations.size(); o++) {
            if (occupations.get(o).code().equals(first)) {
                return remembered.decided(query, o) > 0.5;
            }
        }
        return false;
    }

    private static double rounded(double score) {
        return Math.rint(score * 1e6) / 1e6;
    }

    @Override
    public void close() {
        features.close();
    }
}
