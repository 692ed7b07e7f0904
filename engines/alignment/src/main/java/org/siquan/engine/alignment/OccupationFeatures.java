package org.siquan.engine.alignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for each occupation in a title, without any label: for every known term the features of both, and of an
 * occupation the greatest of its terms. Brute force over all terms (a few thousand), so no candidate is lost.
 */
final class OccupationFeatures implements AutoCloseable {

    /** In the order of a row; the names stand in the files of weights. */
    static final List<String> NAMES = List.of(
            "bm25",
            "coverage",
            "dense",
            "inside",
            "ending",
            "exact",
            "official",
            "best",
            "together",
            "terms",
            "dense_whole",
            "dense_aside",
            "small_class",
            "middle_class",
            "big_1",
            "big_2",
            "big_3",
            "big_5",
            "big_6");

    static final int TOGETHER = NAMES.indexOf("together");

    private static final int OF_TERM = 9;
    private static final int COUNT = NAMES.size();
    private static final int BIG = NAMES.indexOf("big_1");
    private static final String BIG_CLASSES = "12356";

    /** Lengths of the codes of a middle and a small class. */
    private static final int MIDDLE = 4;

    private static final int SMALL = 7;

    /** Terms by words that are looked at closely; the others count by meaning only. */
    private static final int MOST_HITS = 400;

    /** Softness of the maximum over an occupation's terms: several near terms speak louder than one. */
    private static final double SOFTNESS = 0.045;

    private final List<OccupationEntry> occupations;
    private final List<OccupationTerm> terms;
    private final LexicalIndex lexical;
    private final KnownVectors vectors;
    private final List<Set<String>> grams;
    private final double[] spread;
    private final double[] known;
    private final int[] small;
    private final int[] middle;
    private final FusionWeights weights;

    OccupationFeatures(
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
        this.known = new double[sortedOccupations.size()];
        for (OccupationTerm term : terms) {
            known[term.occupation()]++;
        }
        double most = Math.log1p(Arrays.stream(known).max().orElse(1));
        this.spread = Arrays.stream(known).map(n -> Math.log1p(n) / most).toArray();
        this.small = classes(SMALL);
        this.middle = classes(MIDDLE);
    }

    private int[] classes(int length) {
        Map<String, Integer> numbers = new HashMap<>();
        return occupations.stream()
                .map(o -> o.code().substring(0, Math.min(length, o.code().length())))
                .mapToInt(code -> numbers.computeIfAbsent(code, _ -> numbers.size()))
                .toArray();
    }

    /**
     * What speaks for each occupation.
     *
     * @param rows shape [occupation][feature]
     * @param term the term of each occupation that speaks loudest
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Found(float[][] rows, OccupationTerm[] term) {}

    Found of(TitleQuery query) {
        String title = query.text().core();
        Map<Integer, Double> bm25 = lexical.search(title, MOST_HITS);
        Set<String> titleGrams = new HashSet<>(LexicalIndex.grams(title));
        KnownVectors.Query core = KnownVectors.query(query.core());
        KnownVectors.Query whole = KnownVectors.query(query.whole());
        KnownVectors.Query aside = KnownVectors.query(query.aside());
        boolean sameWhole =
                query.text().whole().equals(title) || query.text().whole().isEmpty();
        boolean hasAside = !query.text().aside().isEmpty();
        float[][] rows = new float[occupations.size()][COUNT];
        double[] support = new double[occupations.size()];
        OccupationTerm[] best = new OccupationTerm[occupations.size()];
        double[] f = new double[OF_TERM];
        for (int t = 0; t < terms.size(); t++) {
            OccupationTerm term = terms.get(t);
            int o = term.occupation();
            float[] row = rows[o];
            fill(f, t, title, titleGrams, core, bm25.get(t));
            for (int i = 0; i < 6; i++) {
                row[i] = Math.max(row[i], (float) f[i]);
            }
            if (term.official()) {
                row[6] = (float) f[2];
            }
            double score = weights.score(f);
            support[o] += Math.exp(score / SOFTNESS);
            if (best[o] == null || score > row[7]) {
                best[o] = term;
                row[7] = (float) score;
            }
            float meant = sameWhole ? (float) f[2] : (float) stretch(vectors.cosine(whole, t));
            row[10] = Math.max(row[10], meant);
            if (hasAside) {
                row[11] = Math.max(row[11], (float) stretch(vectors.cosine(aside, t)));
            }
        }
        together(rows, support);
        return new Found(rows, best);
    }

    /** Fills what an occupation shares with its classes. */
    private void together(float[][] rows, double[] support) {
        double[] bySmall = new double[rows.length];
        double[] byMiddle = new double[rows.length];
        for (int o = 0; o < rows.length; o++) {
            bySmall[small[o]] += support[o];
            byMiddle[middle[o]] += support[o];
        }
        for (int o = 0; o < rows.length; o++) {
            float[] row = rows[o];
            row[TOGETHER] = (float) (SOFTNESS * Math.log(support[o]));
            row[9] = (float) Math.log1p(known[o]);
            row[12] = (float) (SOFTNESS * Math.log(bySmall[small[o]]));
            row[13] = (float) (SOFTNESS * Math.log(byMiddle[middle[o]]));
            int big = BIG_CLASSES.indexOf(occupations.get(o).code().charAt(0));
            if (big >= 0) {
                row[BIG + big] = 1;
            }
        }
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

    @Override
    public void close() {
        lexical.close();
    }
}
