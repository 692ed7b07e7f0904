package org.siquan.engine.alignment;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.siquan.engine.alignment.TitleEvaluation.LabelledTitle;

/**
 * Trains what an engine knows about titles from titles that people have coded, and writes the data file of the engine,
 * {@code title-models.bin}: one model without and one with learned occupations. No title can be read back from the file.
 *
 * <p>Deterministic; the number of threads never changes the result. About twelve minutes of processor time for 2,000 titles and
 * 1,639 occupations; memory O(titles &times; occupations), about 600 MB for these.
 */
public final class TitleTrainer {

    /** Ridge penalties, chosen on titles that were not trained on. */
    private static final float MEANINGS = 1;

    private static final float GRAMS = 1;
    private static final float CONSTANTS = 0.3f;

    private TitleTrainer() {}

    /**
     * Trains and writes.
     *
     * @param occupations the classes, codes unique
     * @param titles those whose code is among the occupations count; at least 50 of them
     * @param threads from 1
     * @throws IllegalArgumentException if there are too few titles
     */
    public static void train(
            List<OccupationEntry> occupations, List<LabelledTitle> titles, int threads, OutputStream out)
            throws IOException {
        List<OccupationEntry> sorted = occupations.stream()
                .sorted(Comparator.comparing(OccupationEntry::code))
                .toList();
        Map<String, Integer> places = new HashMap<>();
        sorted.forEach(o -> places.put(o.code(), places.size()));
        TitleCleaning cleaning = TitleCleaning.ofResource();
        List<LabelledTitle> counted = titles.stream()
                .filter(title -> places.containsKey(title.code()))
                .filter(title -> TitleCleaning.letters(cleaning.core(title.title())) > 0)
                .toList();
        if (counted.size() < 50) {
            throw new IllegalArgumentException(
                    "titles with a known code must be at least 50, had %d%nTry: a file with more labelled titles"
                            .formatted(counted.size()));
        }
        try (Workers workers = new Workers(threads);
                Workers encoding = new Workers(threads);
                SentenceEncoder encoder = SentenceEncoder.open(encoding, 1);
                OccupationFeatures features = new OccupationFeatures(
                        sorted, encoder, StoredVectors.ofResource(), FusionWeights.ofResource())) {
            List<TitleText> texts = counted.stream()
                    .map(title -> TitleText.of(title.title(), cleaning))
                    .toList();
            List<TitleQuery> queries = TitleQuery.of(texts, encoder);
            List<Callable<TitleTraining.Labelled>> tasks = new ArrayList<>();
            for (int i = 0; i < queries.size(); i++) {
                TitleQuery query = queries.get(i);
                int right = places.getOrDefault(counted.get(i).code(), 0);
                tasks.add(() ->
                        new TitleTraining.Labelled(query, features.of(query).rows(), right));
            }
            TitleTraining training = new TitleTraining(
                    workers.inOrder(tasks),
                    sorted.stream().map(OccupationEntry::code).toList(),
                    workers,
                    MEANINGS,
                    GRAMS,
                    CONSTANTS);
            TitleModel.write(List.of(training.model(false), training.model(true)), out);
        }
    }
}
