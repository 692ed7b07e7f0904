package org.siquan.engine.alignment;

import java.util.List;

/**
 * Unit vectors of known texts, each number in eight bits with one scale per vector, and their cosines with a query in
 * whole numbers: the same on every machine, and the processor takes several terms of the sum at once. Against floating
 * point a cosine differs by less than 0.003. Thread-safe.
 */
final class KnownVectors {

    /** Steps of a query's largest number; 512 products with 127 stay within an {@code int}. */
    private static final int STEPS = 16_383;

    private final int[][] rows;
    private final float[] scales;

    KnownVectors(List<Packed> vectors) {
        this.rows = new int[vectors.size()][SentenceEncoder.WIDTH];
        this.scales = new float[vectors.size()];
        for (int i = 0; i < rows.length; i++) {
            Packed vector = vectors.get(i);
            for (int d = 0; d < SentenceEncoder.WIDTH; d++) {
                rows[i][d] = vector.at(d);
            }
            scales[i] = vector.scale();
        }
    }

    int count() {
        return rows.length;
    }

    /** A query's vector in whole numbers. */
    static Query query(float[] vector) {
        float most = largest(vector);
        int[] numbers = new int[SentenceEncoder.WIDTH];
        if (most > 0) {
            for (int d = 0; d < numbers.length; d++) {
                numbers[d] = Math.round(vector[d] / most * STEPS);
            }
        }
        return new Query(numbers, most / STEPS);
    }

    /** Cosine of the query with the known text at this place, at most 1. */
    double cosine(Query query, int place) {
        int[] row = rows[place];
        int[] numbers = query.numbers;
        int sum = 0;
        for (int d = 0; d < SentenceEncoder.WIDTH; d++) {
            sum += row[d] * numbers[d];
        }
        return Math.min(1, (double) sum * scales[place] * query.scale);
    }

    private static float largest(float[] vector) {
        float most = 0;
        for (float number : vector) {
            most = Math.max(most, Math.abs(number));
        }
        return most;
    }

    /** A query in whole numbers times a scale. */
    static final class Query {
        private final int[] numbers;
        private final double scale;

        private Query(int[] numbers, double scale) {
            this.numbers = numbers;
            this.scale = scale;
        }
    }

    /** One vector in bytes: number = byte × scale. */
    static final class Packed {
        private final byte[] bytes;
        private final float scale;

        Packed(byte[] bytes, float scale) {
            this.bytes = bytes;
            this.scale = scale;
        }

        static Packed of(float[] vector) {
            float scale = largest(vector) / Byte.MAX_VALUE;
            byte[] bytes = new byte[vector.length];
            for (int d = 0; scale > 0 && d < bytes.length; d++) {
                bytes[d] = (byte) Math.round(vector[d] / scale);
            }
            return new Packed(bytes, scale);
        }

        int at(int dimension) {
            return bytes[dimension];
        }

        byte[] bytes() {
            return bytes.clone();
        }

        float scale() {
            return scale;
        }
    }
}
