package org.siquan.engine.matching.lottery;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Thirty-two bytes: a SHA-256 value, or a salt or nonce, which have the same size. Ordered as unsigned 256-bit numbers.
 * Immutable.
 */
public final class Digest implements Comparable<Digest> {

    /** Length of every digest. */
    public static final int BYTES = 32;

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;
    /** The first eight bytes, which decide almost every comparison without a look into the array. */
    private final long head;

    private Digest(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a digest has %d bytes, not %d".formatted(BYTES, bytes.length));
        }
        this.bytes = bytes;
        head = ByteBuffer.wrap(bytes).getLong();
    }

    /** A copy of exactly 32 bytes. */
    public static Digest of(byte[] bytes) {
        return new Digest(bytes.clone());
    }

    /** Takes the array over; whoever calls must let go of it. */
    static Digest owning(byte[] bytes) {
        return new Digest(bytes);
    }

    /**
     * Reads what {@link #hex} writes and nothing else, so that one digest has one text.
     *
     * @throws IllegalArgumentException if it is not 64 of {@code 0-9a-f}
     */
    public static Digest parse(String hex) {
        boolean canonical = hex.length() == 2 * BYTES
                && hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
        if (!canonical) {
            throw new IllegalArgumentException(
                    "a digest is written as 64 of 0-9a-f%nTry: copy it again in full.".formatted());
        }
        return new Digest(HEX.parseHex(hex));
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HEX.formatHex(bytes);
    }

    /** From 0 to 2^256 - 1. */
    BigInteger number() {
        return new BigInteger(1, bytes);
    }

    /** The bytes themselves, for hashing within this package; never to be changed. */
    byte[] shared() {
        return bytes;
    }

    @Override
    public int compareTo(Digest other) {
        int heads = Long.compareUnsigned(head, other.head);
        return heads != 0 ? heads : Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
