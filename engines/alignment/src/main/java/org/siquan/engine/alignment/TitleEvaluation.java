package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.siquan.engine.kernel.Seed;

/**
 * How well titles are coded, against a person's codes.
 *
 * @param n titles that count; those whose code the engine does not know count as misses
 * @param acc1 share with the right code first, 0..1
 * @param acc1Low lower end of the 95 % interval of {@code acc1} (bootstrap over titles)
 * @param acc1High its upper end
 * @param acc5 share with the right code among five
 * @param acc10 share with the right code among ten
 * @param mrr mean reciprocal rank over all occupations
 * @param macroAcc1 mean of {@code acc1} over the big classes (first digit of the code)
 * @param ece expected calibration error of the probability of the first candidate, ten equal bins
 * @param coverage95 largest share of titles, most confident first, with precision 0.95 or better
 * @param acc1ByBigClass {@code acc1} per first digit
 */
public record TitleEvaluation(
        int n,
        double acc1,
        double acc1Low,
        double acc1High,
        double acc5,
        double acc10,
        double mrr,
        double macroAcc1,
        double ece,
        double coverage95,
        Map<String, Double> acc1ByBigClass) {

    private static final int SAMPLES = 1_000;

    public TitleEvaluation {
        acc1ByBigClass = Collections.unmodifiableSortedMap(new TreeMap<>(acc1ByBigClass));
    }

    /** One title with the code a person gave it. */
    public record LabelledTitle(String title, String code) {}

    /** Codes every title and compares. O(titles × terms). */
    public static TitleEvaluation of(AlignmentEngine engine, List<LabelledTitle> titles) {
        if (titles.isEmpty()) {
            throw new IllegalArgumentException(
                    "titles must not be empty, had 0%nTry: a file with the columns title,occupation_code".formatted());
        }
        List<List<OccupationCandidate>> ranked =
                engine.rankTitles(titles.stream().map(LabelledTitle::title).toList(), engine.occupationCount());
        List<Judged> judged = new ArrayList<>();
        TreeMap<String, int[]> classes = new TreeMap<>();
        double reciprocal = 0;
        int[] within = new int[11];
        for (int i = 0; i < titles.size(); i++) {
            int rank = rankOf(titles.get(i).code(), ranked.get(i));
            reciprocal += rank > 0 ? 1.0 / rank : 0;
            for (int k = Math.max(rank, 1); rank > 0 && k <= 10; k++) {
                within[k]++;
            }
            int[] tally = classes.computeIfAbsent(titles.get(i).code().substring(0, 1), _ -> new int[2]);
            tally[0]++;
            tally[1] += rank == 1 ? 1 : 0;
            judged.add(new Judged(
                    ranked.get(i).isEmpty() ? 0 : ranked.get(i).getFirst().probability(), rank == 1));
        }
        TreeMap<String, Double> byClass = new TreeMap<>();
        classes.forEach((name, tally) -> byClass.put(name, (double) tally[1] / tally[0]));
        double n = titles.size();
        double[] interval = interval(judged);
        return new TitleEvaluation(
                titles.size(),
                within[1] / n,
                interval[0],
                interval[1],
                within[5] / n,
                within[10] / n,
                reciprocal / n,
                byClass.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0),
                calibrationError(judged),
                coverage(judged, 0.95),
                byClass);
    }

    /** Percentiles of the share over samples of the same size, drawn with replacement (Efron 1979) from a fixed seed. */
    private static double[] interval(List<Judged> judged) {
        RandomGenerator random = new Seed(SAMPLES).generator("title-evaluation");
        double[] shares = new double[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            int right = 0;
            for (int i = 0; i < judged.size(); i++) {
                right += judged.get(random.nextInt(judged.size())).right() ? 1 : 0;
            }
            shares[s] = (double) right / judged.size();
        }
        Arrays.sort(shares);
        return new double[] {shares[SAMPLES / 40], shares[SAMPLES - 1 - SAMPLES / 40]};
    }

    record Judged(double confidence, boolean right) {}

    private static int rankOf(String code, List<OccupationCandidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).code().equals(code)) {
                return i + 1;
            }
        }
        return 0;
    }

    static double calibrationError(List<Judged> judged) {
        double[][] bins = new double[10][3];
        for (Judged one : judged) {
            double[] bin = bins[Math.min(9, (int) (one.confidence() * 10))];
            bin[0]++;
            bin[1] += one.confidence();
            bin[2] += one.right() ? 1 : 0;
        }
        double error = 0;
        for (double[] bin : bins) {
            error += Math.abs(bin[1] - bin[2]);
        }
        return error / judged.size();
    }

    static double coverage(List<Judged> judged, double precision) {
        List<Judged> sorted = judged.stream()
                .sorted(Comparator.comparingDouble((Judged j) -> -j.confidence()))
                .toList();
        int right = 0;
        int best = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).right() ? 1 : 0;
            boolean tied = i + 1 < sorted.size()
                    && sorted.get(i + 1).confidence() == sorted.get(i).confidence();
            if (!tied && right >= precision * (i + 1)) {
                best = i + 1;
            }
        }
        return (double) best / judged.size();
    }
}
