package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ranks occupations for a cleaned title: for every known term the features of both, weighted and summed; an occupation
 * counts as the soft maximum (log-sum-exp) of its terms. Brute force over all terms (a few thousand), so no candidate is lost.
 */
final class OccupationRanking implements AutoCloseable {

    static final int FEATURES = 9;

    /** Terms by words that are looked at closely; the others count by meaning only. */
    private static final int MOST_HITS = 400;

    /** Softness of the maximum over an occupation's terms: several near terms speak louder than one. */
    private static final double TOGETHER = 0.045;

    private final List<OccupationEntry> occupations;
    private final List<OccupationTerm> terms;
    private final LexicalIndex lexical;
    private final KnownVectors vectors;
    private final List<Set<String>> grams;
    private final double[] spread;
    private final FusionWeights weights;

    OccupationRanking(
            List<OccupationEntry> sortedOccupations,
            SentenceEncoder encoder,
            StoredVectors stored,
            FusionWeights weights) {
        this.occupations = sortedOccupations;
        this.terms = OccupationTerm.of(sortedOccupations);
        this.weights = weights;
        List<String> texts = terms.stream().map(OccupationTerm::text).toList();
        this.lexical = new LexicalIndex(texts);
        this.vectors = stored.of(texts, encoder);
        this.grams = texts.stream()
                .map(text -> (Set<String>) new HashSet<>(LexicalIndex.grams(text)))
                .toList();
        this.spread = new double[sortedOccupations.size()];
        for (OccupationTerm term : terms) {
            spread[term.occupation()]++;
        }
        double most = Math.log1p(Arrays.stream(spread).max().orElse(1));
        for (int i = 0; i < spread.length; i++) {
            spread[i] = Math.log1p(spread[i]) / most;
        }
    }

    /** One occupation with the term that spoke for it. */
    record Ranked(int occupation, double score, OccupationTerm term, double lexical, double dense) {
        Ranked withScore(double changed) {
            return new Ranked(occupation, changed, term, lexical, dense);
        }
    }

    List<Ranked> rank(String title, float[] vector, int most) {
        Map<Integer, Double> bm25 = lexical.search(title, MOST_HITS);
        Set<String> titleGrams = new HashSet<>(LexicalIndex.grams(title));
        KnownVectors.Query query = KnownVectors.query(vector);
        double[] f = new double[FEATURES];
        Ranked[] best = new Ranked[occupations.size()];
        double[] support = new double[occupations.size()];
        for (int t = 0; t < terms.size(); t++) {
            OccupationTerm term = terms.get(t);
            fill(f, t, title, titleGrams, query, bm25.get(t));
            double score = weights.score(f);
            support[term.occupation()] += Math.exp(score / TOGETHER);
            Ranked known = best[term.occupation()];
            if (known == null || score > known.score()) {
                best[term.occupation()] = new Ranked(term.occupation(), score, term, f[0], f[2]);
            }
        }
        List<Ranked> ranked = new ArrayList<>(best.length);
        for (Ranked one : best) {
            ranked.add(one.withScore(round(Math.min(1, TOGETHER * Math.log(support[one.occupation()])))));
        }
        ranked.sort(Comparator.comparingDouble((Ranked r) -> -r.score()).thenComparingInt(Ranked::occupation));
        return List.copyOf(ranked.subList(0, Math.min(most, ranked.size())));
    }

    private void fill(
            double[] f, int t, String title, Set<String> titleGrams, KnownVectors.Query query, @Nullable Double found) {
        OccupationTerm term = terms.get(t);
        Arrays.fill(f, 0);
        f[2] = stretch(vectors.cosine(query, t));
        f[6] = term.official() ? 1 : 0;
        f[7] = spread[term.occupation()];
        f[8] = term.everyday() ? 1 : 0;
        if (found != null) {
            f[0] = found;
            f[1] = coverage(titleGrams, grams.get(t));
            f[3] = inside(title, term.text());
            f[4] = ending(title, term.text());
            f[5] = title.equals(term.text()) ? 1 : 0;
        }
    }

    /** Cosines of this model lie between 0.3 and 1; stretched to 0..1. */
    static double stretch(double cosine) {
        return Math.max(0, (cosine - 0.3) / 0.7);
    }

    /** Share of the term's rarity that the title holds. */
    private double coverage(Set<String> titleGrams, Set<String> termGrams) {
        double held = 0;
        double all = 0;
        for (String gram : termGrams) {
            double rarity = lexical.rarity(gram);
            all += rarity;
            if (titleGrams.contains(gram)) {
                held += rarity;
            }
        }
        return all > 0 ? held / all : 0;
    }

    /** How much of the title the term makes up, if all its words are inside. */
    private static double inside(String title, String term) {
        int length = 0;
        for (String word : term.split(" ", -1)) {
            if (!contains(title, word)) {
                return 0;
            }
            length += word.length();
        }
        return Math.min(1, (double) length / title.length());
    }

    private static boolean contains(String title, String word) {
        int at = title.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean cutsLeft =
                    at > 0 && LexicalIndex.isLatin(word.charAt(0)) && LexicalIndex.isLatin(title.charAt(at - 1));
            boolean cutsRight = end < title.length()
                    && LexicalIndex.isLatin(word.charAt(word.length() - 1))
                    && LexicalIndex.isLatin(title.charAt(end));
            if (!cutsLeft && !cutsRight) {
                return true;
            }
            at = title.indexOf(word, at + 1);
        }
        return false;
    }

    /** Length of the common ending by the length of the term: the head of a Chinese title stands last. */
    private static double ending(String title, String term) {
        int common = 0;
        while (common < title.length()
                && common < term.length()
                && title.charAt(title.length() - 1 - common) == term.charAt(term.length() - 1 - common)) {
            common++;
        }
        return (double) common / term.length();
    }

    private static double round(double score) {
        return Math.rint(score * 1e6) / 1e6;
    }

    @Override
    public void close() {
        lexical.close();
    }
}
