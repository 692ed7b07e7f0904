package org.siquan.round;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The words of a list with ties in brackets, such as {@code h1 (h2 h3) h4}, found in one go without making an object per
 * word; one instance serves one list after the other. Not thread-safe.
 *
 * @implNote finding the words and looking them up are two tight loops on purpose: the second has no branch that depends on
 *     the text, so that several look-ups wait for memory at the same time
 */
final class Words {

    /** What ended a list early. */
    enum Wrong {
        NOTHING,
        /** A bracket is opened within a bracket. */
        NESTED,
        /** A bracket is closed that was not opened. */
        UNOPENED,
        /** A bracket is opened and not closed. */
        UNCLOSED,
        /** A bracket holds nothing. */
        EMPTY
    }

    private static final int NO_BRACKET = -1;

    private byte[] text = {};
    private int size;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private long[] keys = new long[64];
    private boolean[] tied = new boolean[64];
    private boolean anyTied;
    private int[] numbers = new int[64];
    private Wrong wrong = Wrong.NOTHING;
    private int wrongAt;

    /** Finds the words between two positions, as far as the brackets are right. */
    Words over(byte[] bytes, int start, int stop) {
        text = bytes;
        size = 0;
        anyTied = false;
        wrong = Wrong.NOTHING;
        int bracket = NO_BRACKET;
        int firstInBracket = 0;
        int i = start;
        while (i < stop) {
            byte b = bytes[i];
            if (b == ' ' || b == '\t') {
                i++;
            } else if (b == '(') {
                if (bracket != NO_BRACKET) {
                    return wrong(Wrong.NESTED, i);
                }
                bracket = i++;
                firstInBracket = size;
            } else if (b == ')') {
                if (bracket == NO_BRACKET || firstInBracket == size) {
                    return wrong(bracket == NO_BRACKET ? Wrong.UNOPENED : Wrong.EMPTY, i);
                }
                bracket = NO_BRACKET;
                i++;
            } else {
                i = word(bytes, i, stop, bracket != NO_BRACKET && size > firstInBracket);
            }
        }
        return bracket == NO_BRACKET ? this : wrong(Wrong.UNCLOSED, bracket);
    }

    /** Takes a word in; gives the position behind it. */
    private int word(byte[] bytes, int start, int stop, boolean tiedWithTheOneBefore) {
        int i = start;
        long key = 0;
        while (i < stop && !ends(bytes[i])) {
            key = i - start < Ids.PACKED ? key << Byte.SIZE | (bytes[i] & 0xff) : Ids.mix(key, bytes[i]);
            i++;
        }
        if (size == from.length) {
            grow();
        }
        from[size] = start;
        to[size] = i;
        keys[size] = key;
        anyTied |= tiedWithTheOneBefore;
        tied[size++] = tiedWithTheOneBefore;
        return i;
    }

    private static boolean ends(byte b) {
        return b <= ')' && (b == ' ' || b == '(' || b == ')' || b == '\t');
    }

    private void grow() {
        int length = Growth.of(size, size + 1);
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        keys = Arrays.copyOf(keys, length);
        tied = Arrays.copyOf(tied, length);
        numbers = new int[length];
    }

    private Words wrong(Wrong what, int where) {
        wrong = what;
        wrongAt = where;
        return this;
    }

    /** Looks all words up among ids; {@link #number} then tells what was found. */
    Words among(Ids ids) {
        for (int w = 0; w < size; w++) {
            numbers[w] = ids.find(text, from[w], to[w], keys[w]);
        }
        return this;
    }

    /** Says what a word means that {@link #among} did not find. */
    void number(int word, int number) {
        numbers[word] = number;
    }

    /**
     * True if all words mean something and no two the same.
     *
     * @param seen per number the last mark it was seen with; marked in passing
     */
    boolean distinct(int[] seen, int mark) {
        for (int w = 0; w < size; w++) {
            int number = numbers[w];
            if (number < 0 || seen[number] == mark) {
                return false;
            }
            seen[number] = mark;
        }
        return true;
    }

    /** The words that mean the same as a word before them. */
    BitSet repeated() {
        Set<Integer> seen = new HashSet<>();
        BitSet repeated = new BitSet();
        for (int w = 0; w < size; w++) {
            repeated.set(w, numbers[w] != Ids.NONE && !seen.add(numbers[w]));
        }
        return repeated;
    }

    /** Puts what the words mean into a column from a position on. */
    void copyTo(int[] column, int position) {
        System.arraycopy(numbers, 0, column, position, size);
    }

    /** As {@link #copyTo(int[], int)}, as unsigned 16-bit numbers. */
    void copyTo(short[] column, int position) {
        for (int w = 0; w < size; w++) {
            column[position + w] = (short) numbers[w];
        }
    }

    /** Marks positions whose words are tied with the one before. */
    void tiesTo(Bits ties, int position) {
        for (int w = 0; anyTied && w < size; w++) {
            if (tied[w]) {
                ties.set(position + w);
            }
        }
    }

    /** Number of words found. */
    int size() {
        return size;
    }

    /** Where a word begins. */
    int from(int word) {
        return from[word];
    }

    /** Behind a word. */
    int to(int word) {
        return to[word];
    }

    /** A word's key, see {@link Ids#key}. */
    long key(int word) {
        return keys[word];
    }

    /** True if a word stands in one bracket with the word before it. */
    boolean tied(int word) {
        return tied[word];
    }

    /** The number that {@link #among} found, or {@link Ids#NONE}. */
    int number(int word) {
        return numbers[word];
    }

    /** A word as text. */
    String text(int word) {
        return new String(text, from[word], to[word] - from[word], StandardCharsets.UTF_8);
    }

    /** Why the list ended early. */
    Wrong wrong() {
        return wrong;
    }

    /** Where it did. */
    int wrongAt() {
        return wrongAt;
    }
}
