package org.siquan.round;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A set of positions in a column that grows; costs nothing while it is empty. */
final class Bits {

    private long[] words = {};
    private boolean any;

    void set(int position) {
        any = true;
        int word = position >>> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Growth.of(words.length, word + 1));
        }
        words[word] |= 1L << position;
    }

    boolean get(int position) {
        int word = position >>> 6;
        return word < words.length && (words[word] & (1L << position)) != 0;
    }

    /** The set over a column of this length; null if nothing is in it. */
    long @Nullable [] over(int length) {
        return any ? Arrays.copyOf(words, (length >> 6) + 1) : null;
    }
}
