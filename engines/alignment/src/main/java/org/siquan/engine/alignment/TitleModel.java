package org.siquan.engine.alignment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How features become scores and scores become probabilities; written by {@link TitleTraining}, read from a file beside the
 * classes. Scores are logits: their softmax over all occupations was fitted to labelled titles.
 *
 * @param weights of the features, shape {@link OccupationFeatures#NAMES}
 * @param learned what was learned about single occupations; no occupations if nothing was (zero-label)
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record TitleModel(float[] weights, LearnedOccupations learned, Calibration calibration) {

    private static final int FORMAT = 0x53515432;

    /** The two models of the engine's own file. */
    private static final String FILE = "title-models.bin";

    /** Whether occupations may have been learned from labelled titles. */
    enum Kind {
        /** Only weights of features and the calibration come from labels. */
        ZERO_LABEL,
        /** Occupations that were among the labelled titles have learned vectors. */
        LEARNED
    }

    static TitleModel ofResource(Kind kind) {
        try (InputStream in = TitleModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "data file %s is not on the class path%nTry: build the engine again".formatted(FILE));
            }
            return read(in).get(kind == Kind.ZERO_LABEL ? 0 : 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Which of the classes that were learned an occupation is, shape [occupation]; -1 for none. */
    int[] classes(List<OccupationEntry> occupations) {
        Map<String, Integer> number = new HashMap<>();
        learned.codes().forEach(code -> number.put(code, number.size()));
        return occupations.stream()
                .mapToInt(o -> number.getOrDefault(o.code(), -1))
                .toArray();
    }

    /** Scores of all occupations. */
    double[] scores(float[][] rows, TitleQuery query, int[] classes) {
        TitleInput input = learned.input(query);
        double[] scores = new double[rows.length];
        for (int o = 0; o < rows.length; o++) {
            scores[o] = general(rows[o]) + (classes[o] < 0 ? 0 : learned.score(classes[o], input));
        }
        return scores;
    }

    /** What the terms alone say. */
    double general(float[] row) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += weights[k] * row[k];
        }
        return sum;
    }

    /** Shares of the softmax. */
    static double[] shares(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double[] shares = Arrays.stream(scores).map(s -> Math.exp(s - most)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(s -> s / sum).toArray();
    }

    static void write(List<TitleModel> models, OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(stream)) {
            out.writeInt(FORMAT);
            out.writeInt(models.size());
            for (TitleModel model : models) {
                out.writeInt(model.weights.length);
                for (float weight : model.weights) {
                    out.writeFloat(weight);
                }
                for (double coefficient : model.calibration.coefficients()) {
                    out.writeDouble(coefficient);
                }
                model.learned.write(out);
            }
        }
    }

    static List<TitleModel> read(InputStream stream) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IOException(
                        "%s has format %x, allowed is %x%nTry: train again".formatted(FILE, format, FORMAT));
            }
            int count = in.readInt();
            List<TitleModel> models = new ArrayList<>();
            for (int m = 0; m < count; m++) {
                int features = in.readInt();
                if (features != OccupationFeatures.NAMES.size()) {
                    throw new IOException("%s has %d features, allowed are %d%nTry: train again"
                            .formatted(FILE, features, OccupationFeatures.NAMES.size()));
                }
                float[] weights = new float[features];
                for (int k = 0; k < features; k++) {
                    weights[k] = in.readFloat();
                }
                double[] coefficients = new double[Calibration.FEATURES];
                for (int k = 0; k < coefficients.length; k++) {
                    coefficients[k] = in.readDouble();
                }
                models.add(new TitleModel(weights, LearnedOccupations.read(in), new Calibration(coefficients)));
            }
            return models;
        }
    }
}
