package org.siquan.engine.alignment;

import java.nio.ByteBuffer;

/**
 * The meaning of a title as a unit vector in eight bits, to be stored beside the title and compared with others later
 * without running the model again. Immutable.
 */
public final class TitleMeaning {

    /** Bytes of a stored meaning: 512 numbers and their scale. */
    public static final int BYTES = SentenceEncoder.WIDTH + Float.BYTES;

    private final KnownVectors.Packed vector;

    TitleMeaning(KnownVectors.Packed vector) {
        this.vector = vector;
    }

    /**
     * A meaning that was stored.
     *
     * @throws IllegalArgumentException if it has another length than {@link #BYTES}
     */
    public static TitleMeaning of(byte[] stored) {
        if (stored.length != BYTES) {
            throw new IllegalArgumentException("a stored meaning must have %d bytes, had %d%nTry: bytes() of a meaning"
                    .formatted(BYTES, stored.length));
        }
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        byte[] numbers = new byte[SentenceEncoder.WIDTH];
        buffer.get(numbers);
        return new TitleMeaning(new KnownVectors.Packed(numbers, buffer.getFloat()));
    }

    /** The bytes to store. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(vector.bytes())
                .putFloat(vector.scale())
                .array();
    }

    /** Cosine with another, -1..1; 1 means the same. O(512). */
    public double cosine(TitleMeaning other) {
        long sum = 0;
        for (int d = 0; d < SentenceEncoder.WIDTH; d++) {
            sum += (long) vector.at(d) * other.vector.at(d);
        }
        return Math.min(1, (double) sum * vector.scale() * other.vector.scale());
    }

    KnownVectors.Packed packed() {
        return vector;
    }
}
