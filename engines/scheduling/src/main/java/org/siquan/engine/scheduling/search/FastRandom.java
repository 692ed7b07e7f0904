package org.siquan.engine.scheduling.search;

import org.siquan.engine.kernel.Seed;

/**
 * Generator of the inner loop: xoroshiro128++ of Blackman &amp; Vigna 2021, doi:10.1145/3460772, period 2^128 &minus; 1.
 * Final and without an interface, so that the compiler puts it into the loop. Equal seeds give equal numbers on every
 * machine. Not thread-safe, not for secrets.
 */
public final class FastRandom {

    private static final int MANTISSA_BITS = 10;
    private static final double LN_2 = Math.log(2);
    private static final double[] MINUS_LOG = new double[1 << MANTISSA_BITS];

    static {
        for (int i = 0; i < MINUS_LOG.length; i++) {
            MINUS_LOG[i] = LN_2 - Math.log1p((i + 0.5) / MINUS_LOG.length);
        }
    }

    private long s0;
    private long s1;

    /** The sequence of this seed. */
    public FastRandom(Seed seed) {
        s0 = seed.derive("search.0").value();
        s1 = seed.derive("search.1").value();
        if ((s0 | s1) == 0) {
            s1 = 1;
        }
    }

    /** 64 random bits. */
    public long nextLong() {
        long a = s0;
        long b = s1;
        long result = Long.rotateLeft(a + b, 17) + a;
        b ^= a;
        s0 = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
        s1 = Long.rotateLeft(b, 28);
        return result;
    }

    /**
     * A number from 0 to {@code bound - 1}, by one multiplication (Lemire 2019, doi:10.1145/3230636) without his rejection: a
     * number is preferred by at most {@code bound / 2^32}.
     *
     * @param bound &gt; 0; not checked
     */
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** A multiple of 2^&minus;53 from 0 to 1, without 1. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /**
     * A number of the exponential distribution with mean 1: a worsening {@code d} passes Metropolis' test at temperature T
     * exactly when {@code d <= T * nextExponential()}.
     *
     * @implNote &minus;ln u, where the power of two in u is counted and the logarithm of the rest comes from a table; at most
     *     0.0005 off
     */
    public double nextExponential() {
        long bits = nextLong() | 1;
        int zeros = Long.numberOfLeadingZeros(bits);
        int mantissa = (int) ((bits << zeros << 1) >>> (64 - MANTISSA_BITS));
        return zeros * LN_2 + MINUS_LOG[mantissa];
    }
}
