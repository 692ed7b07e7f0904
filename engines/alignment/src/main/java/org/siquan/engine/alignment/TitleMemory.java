package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.alignment.TitleEvaluation.LabelledTitle;

/**
 * Titles that people have coded, as examples: an equal title is decided by them, a title that means nearly the same is
 * drawn towards their occupation (nearest neighbours). Immutable; a correction makes a new one.
 *
 * @implNote a query is O(titles &times; 512)
 */
final class TitleMemory {

    static final TitleMemory NONE = new TitleMemory(List.of(), List.of());

    /** From this cosine on an example speaks at all. */
    private static final double NEAR = 0.7;

    /** Logits that an example of the very same meaning adds. */
    private static final double MOST = 5;

    private static final double EQUAL = 25;

    /** How sure one person's decision makes, and all further ones together. */
    private static final double DECIDED = 0.95;

    private final List<Example> examples;
    private final KnownVectors vectors;
    private final Map<String, List<Integer>> equal = new HashMap<>();

    private record Example(String core, int occupation) {}

    private TitleMemory(List<Example> examples, List<float[]> meanings) {
        this.examples = examples;
        this.vectors =
                new KnownVectors(meanings.stream().map(KnownVectors.Packed::of).toList());
        for (Example example : examples) {
            equal.computeIfAbsent(example.core(), _ -> new ArrayList<>()).add(example.occupation());
        }
    }

    /**
     * Remembers titles.
     *
     * @param places of the occupations by code; titles of other codes are left out
     */
    static TitleMemory of(
            List<LabelledTitle> titles, Map<String, Integer> places, TitleCleaning cleaning, SentenceEncoder encoder) {
        List<Example> examples = new ArrayList<>();
        for (LabelledTitle title : titles) {
            Integer place = places.get(title.code());
            String core = cleaning.core(title.title());
            if (place != null && TitleCleaning.letters(core) > 0) {
                examples.add(new Example(core, place));
            }
        }
        return new TitleMemory(
                examples, encoder.encode(examples.stream().map(Example::core).toList()));
    }

    /** Adds to the scores what examples say; examples of one occupation do not add up, the nearest counts. */
    void addTo(double[] scores, TitleQuery query) {
        if (examples.isEmpty()) {
            return;
        }
        KnownVectors.Query meaning = KnownVectors.query(query.core());
        Map<Integer, Double> nearest = new HashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            double cosine = vectors.cosine(meaning, i);
            if (cosine > NEAR) {
                nearest.merge(examples.get(i).occupation(), cosine, Math::max);
            }
        }
        nearest.forEach((occupation, cosine) -> {
            double share = (cosine - NEAR) / (1 - NEAR);
            scores[occupation] += MOST * share * share;
        });
        equal.getOrDefault(query.text().core(), List.of()).forEach(occupation -> scores[occupation] += EQUAL);
    }

    /** How sure decisions of people on an equal title make that it is this occupation; 0 if there are none. */
    double decided(TitleQuery query, int occupation) {
        List<Integer> decisions = equal.getOrDefault(query.text().core(), List.of());
        long agreeing = decisions.stream().filter(each -> each == occupation).count();
        return agreeing == 0 ? 0 : (double) agreeing / decisions.size() * (1 - (1 - DECIDED) / agreeing);
    }
}
