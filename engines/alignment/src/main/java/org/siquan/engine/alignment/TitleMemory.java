package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Titles that people have decided, as examples: an equal title is decided by them, a title that means nearly the same is
 * drawn towards their occupation (nearest neighbours), or to a person's queue if they found that it offers no job. Immutable
 * and safe for use by many threads; a decision makes a new one. Made by {@link AlignmentEngine#memory}.
 *
 * @implNote a query is O(titles &times; 512)
 */
public final class TitleMemory {

    /** Nothing is remembered. */
    public static final TitleMemory NONE = new TitleMemory(List.of(), Map.of());

    /** From this cosine on an example speaks at all. */
    private static final double NEAR = 0.7;

    /** From this cosine on a title is doubted because a person found that its neighbour offers no job. */
    private static final double ALIKE = 0.92;

    /** Logits that an example of the very same meaning adds. */
    private static final double MOST = 5;

    private static final double EQUAL = 25;

    /** How sure one person's decision makes, and all further ones together. */
    private static final double DECIDED = 0.95;

    /** In place of an occupation: the title offers no job. */
    private static final int NO_JOB = -1;

    private static final TitleMeaning NOTHING =
            new TitleMeaning(new KnownVectors.Packed(new byte[SentenceEncoder.WIDTH], 0));

    private static final TitleCleaning CLEANING = TitleCleaning.ofResource();

    private final List<Example> examples;
    private final KnownVectors vectors;
    private final Map<String, List<Integer>> equal = new HashMap<>();
    private final Map<String, List<TitleDecision.Coded>> splits;

    private record Example(
            String core, int occupation, @Nullable String code, TitleMeaning meaning) {}

    private TitleMemory(List<Example> examples, Map<String, List<TitleDecision.Coded>> splits) {
        this.examples = List.copyOf(examples);
        this.splits = Map.copyOf(splits);
        this.vectors = new KnownVectors(
                examples.stream().map(example -> example.meaning().packed()).toList());
        for (Example example : examples) {
            equal.computeIfAbsent(example.core(), _ -> new ArrayList<>()).add(example.occupation());
        }
    }

    /**
     * Remembers decisions.
     *
     * @param places of the occupations by code; titles of other codes are left out
     * @param known whose vectors are used again
     */
    static TitleMemory of(
            List<TitleDecision> decisions, Map<String, Integer> places, SentenceEncoder encoder, TitleMemory known) {
        List<Example> without = new ArrayList<>();
        Map<String, List<TitleDecision.Coded>> splits = new HashMap<>();
        for (TitleDecision decision : decisions) {
            switch (decision) {
                case TitleDecision.Coded coded -> add(without, coded, places);
                case TitleDecision.NotAJob no -> add(without, no.title(), NO_JOB, null);
                case TitleDecision.Split split -> {
                    split.parts().forEach(part -> add(without, part, places));
                    if (!key(split.title()).isEmpty()) {
                        splits.put(key(split.title()), split.parts());
                    }
                }
            }
        }
        return new TitleMemory(withMeanings(without, encoder, known), splits);
    }

    private static void add(List<Example> examples, TitleDecision.Coded coded, Map<String, Integer> places) {
        Integer place = places.get(coded.code());
        if (place != null) {
            add(examples, coded.title(), place, coded.code());
        }
    }

    private static void add(List<Example> examples, String title, int occupation, @Nullable String code) {
        String key = key(title);
        if (!key.isEmpty()) {
            examples.add(new Example(key, occupation, code, NOTHING));
        }
    }

    private static List<Example> withMeanings(List<Example> examples, SentenceEncoder encoder, TitleMemory known) {
        Map<String, TitleMeaning> meanings = new LinkedHashMap<>();
        known.examples.forEach(example -> meanings.put(example.core(), example.meaning()));
        List<String> unknown = examples.stream()
                .map(Example::core)
                .filter(core -> !meanings.containsKey(core))
                .distinct()
                .toList();
        List<float[]> found = encoder.encode(unknown);
        for (int i = 0; i < unknown.size(); i++) {
            meanings.put(unknown.get(i), new TitleMeaning(KnownVectors.Packed.of(found.get(i))));
        }
        return examples.stream()
                .map(e -> new Example(e.core(), e.occupation(), e.code(), meanings.getOrDefault(e.core(), NOTHING)))
                .toList();
    }

    /** What makes two titles equal: the job without pay, places, slogans; empty if the title names none. */
    public static String key(String title) {
        String core = CLEANING.core(title);
        return TitleCleaning.letters(core) > 0 ? core : "";
    }

    /** The jobs that people found in a title of several, each with its occupation; empty if it was not split. */
    public List<TitleDecision.Coded> partsOf(String title) {
        return splits.getOrDefault(key(title), List.of());
    }

    /** Whether a person has decided an equal title. */
    public boolean knows(String title) {
        String key = key(title);
        return equal.containsKey(key) || splits.containsKey(key);
    }

    /** The same without what was decided about titles equal to this one. */
    public TitleMemory without(String title) {
        String key = key(title);
        Map<String, List<TitleDecision.Coded>> others = new HashMap<>(splits);
        others.remove(key);
        return new TitleMemory(
                examples.stream().filter(example -> !example.core().equals(key)).toList(), others);
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
            if (cosine > NEAR && examples.get(i).occupation() != NO_JOB) {
                nearest.merge(examples.get(i).occupation(), cosine, Math::max);
            }
        }
        nearest.forEach((occupation, cosine) -> {
            double share = (cosine - NEAR) / (1 - NEAR);
            scores[occupation] += MOST * share * share;
        });
        for (int occupation : equal.getOrDefault(query.text().core(), List.of())) {
            if (occupation != NO_JOB) {
                scores[occupation] += EQUAL;
            }
        }
    }

    /** How sure decisions of people on an equal title make that it is this occupation; 0 if there are none. */
    double decided(TitleQuery query, int occupation) {
        List<Integer> decisions = equal.getOrDefault(query.text().core(), List.of());
        long agreeing = decisions.stream().filter(each -> each == occupation).count();
        return agreeing == 0 ? 0 : (double) agreeing / decisions.size() * (1 - (1 - DECIDED) / agreeing);
    }

    /** Why people's decisions make it doubtful that this is a job at all; {@code null} if they do not. */
    @Nullable
    Abstention refusal(TitleQuery query) {
        if (examples.isEmpty()) {
            return null;
        }
        List<Integer> decisions = equal.getOrDefault(query.text().core(), List.of());
        long noJob = decisions.stream().filter(each -> each == NO_JOB).count();
        if (!decisions.isEmpty()) {
            return 2 * noJob > decisions.size() ? Abstention.NOT_A_JOB : null;
        }
        KnownVectors.Query meaning = KnownVectors.query(query.core());
        double refused = 0;
        double coded = 0;
        for (int i = 0; i < examples.size(); i++) {
            double cosine = vectors.cosine(meaning, i);
            if (examples.get(i).occupation() == NO_JOB) {
                refused = Math.max(refused, cosine);
            } else {
                coded = Math.max(coded, cosine);
            }
        }
        return refused >= ALIKE && refused > coded ? Abstention.LIKE_NO_JOB : null;
    }

    /** The decided titles that resemble this one most, nearest first, each once; equal ones are left out. */
    List<NearTitle> nearest(TitleQuery query, int most) {
        KnownVectors.Query meaning = KnownVectors.query(query.core());
        Set<String> seen = new HashSet<>(Set.of(query.text().core()));
        return IntStream.range(0, examples.size())
                .mapToObj(i ->
                        new NearTitle(examples.get(i).core(), examples.get(i).code(), vectors.cosine(meaning, i)))
                .filter(near -> near.cosine() > NEAR)
                .sorted(Comparator.comparingDouble((NearTitle near) -> -near.cosine())
                        .thenComparing(NearTitle::title))
                .filter(near -> seen.add(near.title()))
                .limit(most)
                .toList();
    }
}
