package org.siquan.engine.kernel;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The only source of chance in an engine. Equal seeds and stream names give equal number sequences on every machine.
 *
 * @param value any 64-bit number
 */
public record Seed(long value) {

    /**
     * A generator for one named purpose, so that adding a purpose does not shift the numbers of another.
     *
     * @param stream the purpose, for example {@code "construction"}
     * @return a new generator of the algorithm L64X128MixRandom; not thread-safe
     */
    public RandomGenerator generator(String stream) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(mix(stream));
    }

    /** A seed derived for a part of the work, for example one restart or one shard. */
    public Seed derive(String stream) {
        return new Seed(mix(stream));
    }

    /** FNV-1a over the UTF-16 units of the stream, folded with the seed by the SplitMix64 finaliser (Steele et al. 2014). */
    private long mix(String stream) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < stream.length(); i++) {
            hash = (hash ^ stream.charAt(i)) * 0x100000001b3L;
        }
        long z = value + hash;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
