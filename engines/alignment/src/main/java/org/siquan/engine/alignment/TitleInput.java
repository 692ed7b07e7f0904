package org.siquan.engine.alignment;

import java.util.Map;
import java.util.TreeMap;

/**
 * What learned vectors are multiplied with: the meaning of a title and its hashed characters and pairs of characters,
 * weighted by their rarity (tf-idf; Weinberger et al. 2009 for hashing). No word of a title can be read back from it.
 */
final class TitleInput {

    /** The core and the whole title, one after the other. */
    static final int MEANING = 2 * SentenceEncoder.WIDTH;

    static final int BUCKETS = 4_096;

    private static final float WHOLE = 0.6f;
    private static final float SCALE = 3;
    private static final int SPREAD = 0x9E3779B1;

    /** Shape [{@link #MEANING}]. */
    final float[] meaning;

    /** Buckets that occur, ascending, and their values. */
    final int[] bucket;

    final float[] value;

    /**
     * @param mean of the meanings of many titles, shape [{@link #MEANING}]
     * @param rarity of each bucket
     */
    TitleInput(TitleQuery query, float[] mean, float[] rarity) {
        meaning = meaning(query);
        for (int d = 0; d < MEANING; d++) {
            meaning[d] = (meaning[d] - mean[d]) * SCALE;
        }
        Map<Integer, Integer> counts = buckets(query.text().core());
        bucket = new int[counts.size()];
        value = new float[counts.size()];
        double squares = 0;
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            bucket[at] = entry.getKey();
            value[at] = (float) ((1 + Math.log(entry.getValue())) * rarity[entry.getKey()]);
            squares += (double) value[at] * value[at];
            at++;
        }
        float scale = squares > 0 ? (float) (SCALE / Math.sqrt(squares)) : 0;
        for (int i = 0; i < value.length; i++) {
            value[i] *= scale;
        }
    }

    /** The meaning before the mean is taken off. */
    static float[] meaning(TitleQuery query) {
        float[] both = new float[MEANING];
        for (int d = 0; d < SentenceEncoder.WIDTH; d++) {
            both[d] = query.core()[d];
            both[SentenceEncoder.WIDTH + d] = WHOLE * query.whole()[d];
        }
        return both;
    }

    /** How often each bucket occurs. */
    static Map<Integer, Integer> buckets(String core) {
        Map<Integer, Integer> counts = new TreeMap<>();
        int[] points = core.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            counts.merge(bucket(points, i, 1), 1, Integer::sum);
            if (i + 1 < points.length) {
                counts.merge(bucket(points, i, 2), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int bucket(int[] points, int from, int length) {
        return Math.floorMod((new String(points, from, length).hashCode() * SPREAD) >>> 7, BUCKETS);
    }

    /** The sum of products with a learned vector over meanings and one over buckets. */
    double times(float[] meanings, float[] grams) {
        // Four sums at once, because a processor cannot reorder a single one.
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        for (int d = 0; d < MEANING; d += 4) {
            a += meanings[d] * meaning[d];
            b += meanings[d + 1] * meaning[d + 1];
            c += meanings[d + 2] * meaning[d + 2];
            e += meanings[d + 3] * meaning[d + 3];
        }
        float sum = a + b + c + e;
        for (int i = 0; i < bucket.length; i++) {
            sum += grams[bucket[i]] * value[i];
        }
        return sum;
    }
}
