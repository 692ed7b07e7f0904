package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Fits a {@link TitleModel} to labelled titles: multinomial logistic regression over all occupations, whose score is a weighted
 * sum of features plus, for occupations that occur, a learned vector times the title (ridge penalty, so what was seen once
 * hardly moves). Convex; full gradients with momentum and a rate for each number (Adam, Kingma &amp; Ba 2015), in a fixed order,
 * so that the result does not depend on threads.
 *
 * @implNote a step is O(titles &times; (occupations &times; features + classes &times; {@link TitleInput#MEANING}))
 */
final class TitleTraining {

    private static final int FOLDS = 5;
    private static final int STEPS = 120;
    private static final float RATE = 0.05f;
    private static final int PARTS = 8;

    /** Ridge penalties. */
    private static final float WEIGHTS = 1;

    private final float meanings;
    private final float grams;
    private final float constants;

    private final List<Labelled> all;
    private final Workers workers;
    private final int occupations;
    private final List<String> codes;
    private final float[] middle;
    private final float[] spread;

    /**
     * A title with what speaks for each occupation.
     *
     * @param occupation the right one
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Labelled(TitleQuery query, float[][] rows, int occupation) {}

    TitleTraining(
            List<Labelled> all, List<String> codes, Workers workers, float meanings, float grams, float constants) {
        this.all = all;
        this.codes = codes;
        this.workers = workers;
        this.meanings = meanings;
        this.grams = grams;
        this.constants = constants;
        occupations = codes.size();
        int features = OccupationFeatures.NAMES.size();
        middle = new float[features];
        spread = new float[features];
        for (int k = 0; k < features; k++) {
            double sum = 0;
            double squares = 0;
            for (Labelled each : all) {
                for (float[] row : each.rows()) {
                    sum += row[k];
                    squares += (double) row[k] * row[k];
                }
            }
            double count = (double) all.size() * occupations;
            middle[k] = (float) (sum / count);
            spread[k] = (float) Math.sqrt(Math.max(1e-12, squares / count - middle[k] * (double) middle[k]));
        }
    }

    /** A model with its calibration, which is fitted to titles that were left out of the training in turn. */
    TitleModel model(boolean learn) {
        double[][] features = new double[all.size()][];
        boolean[] right = new boolean[all.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Labelled> rest = IntStream.range(0, all.size())
                    .filter(i -> i % FOLDS != left)
                    .mapToObj(all::get)
                    .toList();
            TitleModel model = fit(rest, learn, new Calibration(new double[Calibration.FEATURES]));
            int[] classes = classes(model);
            for (int i = left; i < all.size(); i += FOLDS) {
                Labelled title = all.get(i);
                double[] shares = TitleModel.shares(model.scores(title.rows(), title.query(), classes));
                int first = greatest(shares, -1);
                features[i] = Calibration.features(shares[first], shares[greatest(shares, first)], title.rows()[first]);
                right[i] = first == title.occupation();
            }
        }
        return fit(all, learn, Calibration.fit(features, right));
    }

    private int[] classes(TitleModel model) {
        Map<String, Integer> number = new HashMap<>();
        model.learned().codes().forEach(code -> number.put(code, number.size()));
        return codes.stream().mapToInt(code -> number.getOrDefault(code, -1)).toArray();
    }

    static int greatest(double[] shares, int except) {
        int best = -1;
        for (int o = 0; o < shares.length; o++) {
            if (o != except && (best < 0 || shares[o] > shares[best])) {
                best = o;
            }
        }
        return best;
    }

    private TitleModel fit(List<Labelled> titles, boolean learn, Calibration calibration) {
        TreeSet<Integer> seen = new TreeSet<>();
        if (learn) {
            titles.forEach(title -> seen.add(title.occupation()));
        }
        Fit fit = new Fit(titles, List.copyOf(seen));
        for (int step = 1; step <= STEPS; step++) {
            fit.step(step);
        }
        return new TitleModel(fit.rawWeights(), fit.learned(), calibration);
    }

    /** One fit under way. */
    private final class Fit {

        private final List<Labelled> titles;
        private final List<Integer> seen;
        private final int[] classOf = new int[occupations];
        private final float[] mean = new float[TitleInput.MEANING];
        private final float[] rarity = new float[TitleInput.BUCKETS];
        private final List<TitleInput> inputs = new ArrayList<>();
        private final float[][] missing;
        private final Numbers weights = new Numbers(OccupationFeatures.NAMES.size());
        private final Numbers[] meaning;
        private final Numbers[] gram;
        private final Numbers[] constant;

        Fit(List<Labelled> titles, List<Integer> seen) {
            this.titles = titles;
            this.seen = seen;
            Arrays.fill(classOf, -1);
            for (int c = 0; c < seen.size(); c++) {
                classOf[seen.get(c)] = c;
            }
            meaning = numbers(TitleInput.MEANING);
            gram = numbers(TitleInput.BUCKETS);
            constant = numbers(1);
            weights.value[OccupationFeatures.TOGETHER] = 2;
            missing = new float[titles.size()][occupations];
            prepare();
        }

        private Numbers[] numbers(int size) {
            return IntStream.range(0, seen.size())
                    .mapToObj(_ -> new Numbers(size))
                    .toArray(Numbers[]::new);
        }

        private void prepare() {
            int[] holders = new int[TitleInput.BUCKETS];
            for (Labelled title : titles) {
                float[] vector = TitleInput.meaning(title.query());
                for (int d = 0; d < mean.length; d++) {
                    mean[d] += vector[d] / titles.size();
                }
                TitleInput.buckets(title.query().text().core()).keySet().forEach(bucket -> holders[bucket]++);
            }
            for (int b = 0; b < rarity.length; b++) {
                rarity[b] = (float) (Math.log((1.0 + titles.size()) / (1 + holders[b])) + 1);
            }
            titles.forEach(title -> inputs.add(new TitleInput(title.query(), mean, rarity)));
        }

        void step(int number) {
            double late = number <= STEPS / 2
                    ? 1
                    : (1 + Math.cos(Math.PI * (number - STEPS / 2) / (STEPS - STEPS / 2.0))) / 2;
            float rate = (float) (RATE * late * Math.sqrt(1 - Math.pow(0.99, number)) / (1 - Math.pow(0.9, number)));
            List<Callable<double[]>> shares = new ArrayList<>();
            for (int part = 0; part < PARTS; part++) {
                int from = part;
                shares.add(() -> miss(from));
            }
            double[] slope = new double[weights.value.length];
            for (double[] part : workers.inOrder(shares)) {
                for (int k = 0; k < slope.length; k++) {
                    slope[k] += part[k];
                }
            }
            for (int k = 0; k < slope.length; k++) {
                weights.move(k, (float) slope[k] + WEIGHTS * weights.value[k], rate);
            }
            List<Callable<Integer>> classes = new ArrayList<>();
            for (int c = 0; c < seen.size(); c++) {
                int each = c;
                classes.add(() -> learn(each, rate));
            }
            workers.inOrder(classes);
        }

        /** Fills how far the shares are from the truth for some titles; returns the slope of the weights. */
        private double[] miss(int part) {
            float[] standard = new float[weights.value.length];
            for (int k = 0; k < standard.length; k++) {
                standard[k] = weights.value[k] / spread[k];
            }
            double[] slope = new double[standard.length];
            double[] scores = new double[occupations];
            for (int i = part; i < titles.size(); i += PARTS) {
                Labelled title = titles.get(i);
                for (int o = 0; o < occupations; o++) {
                    float[] row = title.rows()[o];
                    double sum = classOf[o] < 0 ? 0 : learned(classOf[o], inputs.get(i));
                    for (int k = 0; k < standard.length; k++) {
                        sum += standard[k] * row[k];
                    }
                    scores[o] = sum;
                }
                double[] shares = TitleModel.shares(scores);
                shares[title.occupation()] -= 1;
                for (int o = 0; o < occupations; o++) {
                    missing[i][o] = (float) shares[o];
                    if (Math.abs(shares[o]) > 1e-6) {
                        for (int k = 0; k < slope.length; k++) {
                            slope[k] += shares[o] * (title.rows()[o][k] - middle[k]) / spread[k];
                        }
                    }
                }
            }
            return slope;
        }

        private double learned(int c, TitleInput input) {
            return constant[c].value[0] + input.times(meaning[c].value, gram[c].value);
        }

        private int learn(int c, float rate) {
            int occupation = seen.get(c);
            float[] u = new float[TitleInput.MEANING];
            float[] g = new float[TitleInput.BUCKETS];
            float b = 0;
            for (int i = 0; i < titles.size(); i++) {
                float share = missing[i][occupation];
                if (Math.abs(share) > 1e-6f) {
                    TitleInput input = inputs.get(i);
                    for (int d = 0; d < u.length; d++) {
                        u[d] += share * input.meaning[d];
                    }
                    for (int j = 0; j < input.bucket.length; j++) {
                        g[input.bucket[j]] += share * input.value[j];
                    }
                    b += share;
                }
            }
            meaning[c].move(u, meanings, rate);
            gram[c].move(g, grams, rate);
            constant[c].move(new float[] {b}, constants, rate);
            return c;
        }

        /** Weights for features as they are; what is the same for all occupations changes no share and is left out. */
        float[] rawWeights() {
            float[] raw = weights.value.clone();
            for (int k = 0; k < raw.length; k++) {
                raw[k] /= spread[k];
            }
            return raw;
        }

        LearnedOccupations learned() {
            float[] constants = new float[seen.size()];
            for (int c = 0; c < constants.length; c++) {
                constants[c] = constant[c].value[0];
            }
            return new LearnedOccupations(
                    mean,
                    rarity,
                    seen.stream().map(codes::get).toList(),
                    Arrays.stream(meaning).map(n -> n.value).toArray(float[][]::new),
                    Arrays.stream(gram).map(n -> n.value).toArray(float[][]::new),
                    constants);
        }
    }

    /** Numbers that are learned, each with its momentum and its own rate. */
    private static final class Numbers {

        private final float[] value;
        private final float[] momentum;
        private final float[] square;

        Numbers(int size) {
            value = new float[size];
            momentum = new float[size];
            square = new float[size];
        }

        void move(float[] slope, float ridge, float rate) {
            for (int i = 0; i < value.length; i++) {
                move(i, slope[i] + ridge * value[i], rate);
            }
        }

        void move(int i, float slope, float rate) {
            momentum[i] = 0.9f * momentum[i] + 0.1f * slope;
            square[i] = 0.99f * square[i] + 0.01f * slope * slope;
            value[i] -= rate * momentum[i] / ((float) Math.sqrt(square[i]) + 1e-3f);
        }
    }
}
