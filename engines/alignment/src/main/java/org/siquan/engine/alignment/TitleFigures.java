package org.siquan.engine.alignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The figures of {@link TitleEvaluation} of a list of judged titles, and of samples from it. */
final class TitleFigures {

    private static final int BINS = 10;
    private static final double PRECISION = 0.95;

    /** Most confident first. */
    private final List<JudgedTitle> titles;

    TitleFigures(List<JudgedTitle> titles) {
        this.titles = titles.stream()
                .sorted(Comparator.comparingDouble((JudgedTitle title) -> -title.confidence()))
                .toList();
    }

    int size() {
        return titles.size();
    }

    SequencedMap<String, Double> figures() {
        int[] once = new int[titles.size()];
        Arrays.fill(once, 1);
        SequencedMap<String, Double> figures = new LinkedHashMap<>();
        double[] values = figures(once);
        for (int f = 0; f < values.length; f++) {
            figures.put(TitleEvaluation.NAMES.get(f), values[f]);
        }
        return figures;
    }

    /** O(samples × titles). */
    Map<String, Interval> intervals() {
        int count = TitleEvaluation.NAMES.size();
        double[][] samples = new double[count][Interval.SAMPLES];
        Interval.forEachSample(titles.size(), (sample, counts) -> {
            double[] values = figures(counts);
            for (int f = 0; f < count; f++) {
                samples[f][sample] = values[f];
            }
        });
        Map<String, Interval> intervals = new LinkedHashMap<>();
        for (int f = 0; f < count; f++) {
            intervals.put(TitleEvaluation.NAMES.get(f), Interval.of(samples[f]));
        }
        return intervals;
    }

    /** In the order of {@link TitleEvaluation#NAMES}, where each title counts so many times. */
    private double[] figures(int[] counts) {
        double[] within = new double[3];
        double reciprocal = 0;
        for (int i = 0; i < counts.length; i++) {
            JudgedTitle title = titles.get(i);
            within[0] += title.within(1) ? counts[i] : 0;
            within[1] += title.within(5) ? counts[i] : 0;
            within[2] += title.within(10) ? counts[i] : 0;
            reciprocal += title.rank() > 0 ? (double) counts[i] / title.rank() : 0;
        }
        double n = Math.max(1, Arrays.stream(counts).sum());
        return new double[] {
            within[0] / n,
            within[1] / n,
            within[2] / n,
            reciprocal / n,
            reciprocal / n,
            calibrationError(counts) / n,
            coverage(counts) / n
        };
    }

    private double calibrationError(int[] counts) {
        double[] gap = new double[BINS];
        for (int i = 0; i < counts.length; i++) {
            JudgedTitle title = titles.get(i);
            gap[Math.min(BINS - 1, (int) (title.confidence() * BINS))] +=
                    counts[i] * (title.confidence() - (title.within(1) ? 1 : 0));
        }
        return Arrays.stream(gap).map(Math::abs).sum();
    }

    /** Titles of the longest beginning that is precise enough; equal confidences go together. */
    private int coverage(int[] counts) {
        int right = 0;
        int taken = 0;
        int best = 0;
        for (int i = 0; i < counts.length; i++) {
            taken += counts[i];
            right += titles.get(i).within(1) ? counts[i] : 0;
            boolean tied = i + 1 < counts.length
                    && titles.get(i + 1).confidence() == titles.get(i).confidence();
            if (!tied && right >= PRECISION * taken) {
                best = taken;
            }
        }
        return best;
    }
}
