package org.siquan.round;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * Ids as bytes, numbered in the order in which they came. As a list it makes a string only when somebody asks for one.
 *
 * @implNote open addressing with linear probing, at most half full; an entry is a key and, beside it, length and number, so
 *     that looking up an id of up to eight bytes touches one place in memory. Keys of up to eight bytes are the bytes
 *     themselves; longer ones are hashed and compared byte by byte
 */
final class Ids extends AbstractList<String> implements RandomAccess {

    /** No such id. */
    static final int NONE = -1;

    /** Bytes that a key holds as they are. */
    static final int PACKED = 8;

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long PRIME = 0xd6e8feb86659fd93L;
    private static final int LENGTH = 32;

    private byte[] text;
    private int[] start;
    private int size;
    private long[] table;
    private int shift;

    Ids() {
        this(1 << 4);
    }

    /** @param expected a guess of how many will come */
    Ids(int expected) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(expected, 1 << 3));
        text = new byte[PACKED * expected + PACKED];
        start = new int[expected + 2];
        table = new long[4 << bits];
        shift = Long.SIZE - bits - 1;
    }

    /** Key of an id: equal ids have equal keys. */
    static long key(byte[] bytes, int from, int to) {
        long key = 0;
        for (int i = from; i < to; i++) {
            key = i - from < PACKED ? key << Byte.SIZE | (bytes[i] & 0xff) : mix(key, bytes[i]);
        }
        return key;
    }

    /** Goes on with the key of a long id. */
    static long mix(long key, byte next) {
        return (key ^ (key >>> 29)) * PRIME + next;
    }

    /** Number of an id, or {@link #NONE}. */
    int find(byte[] bytes, int from, int to) {
        return find(bytes, from, to, key(bytes, from, to));
    }

    /** Number of an id whose key is known, or {@link #NONE}. */
    int find(byte[] bytes, int from, int to, long key) {
        long info = table[slot(bytes, from, to, key) + 1];
        return (int) info - 1;
    }

    /** Adds an id and gives its number; if it is there already, nothing is added and {@code -2 - its number} comes back. */
    int add(byte[] bytes, int from, int to, long key) {
        int slot = slot(bytes, from, to, key);
        int known = (int) table[slot + 1] - 1;
        if (known != NONE) {
            return -2 - known;
        }
        put(bytes, from, to);
        table[slot] = key;
        table[slot + 1] = (long) (to - from) << LENGTH | size;
        if (4 * size > table.length) {
            rehash();
        }
        return size - 1;
    }

    private int slot(byte[] bytes, int from, int to, long key) {
        int mask = table.length - 1;
        int slot = (int) ((key * GOLDEN) >>> shift) << 1;
        while (table[slot + 1] != 0 && !(table[slot] == key && same(table[slot + 1], bytes, from, to))) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private boolean same(long info, byte[] bytes, int from, int to) {
        int length = to - from;
        if (info >>> LENGTH != length || length <= PACKED) {
            return info >>> LENGTH == length;
        }
        int at = start[(int) info - 1];
        return Arrays.equals(text, at, at + length, bytes, from, to);
    }

    private void put(byte[] bytes, int from, int to) {
        int length = to - from;
        int end = Math.addExact(start[size], length);
        if (end > text.length) {
            text = Arrays.copyOf(text, Growth.of(text.length, end));
        }
        for (int i = 0; i < length; i++) {
            text[start[size] + i] = bytes[from + i];
        }
        size++;
        if (size == start.length) {
            start = Arrays.copyOf(start, Growth.of(start.length, size + 1));
        }
        start[size] = end;
    }

    private void rehash() {
        long[] old = table;
        table = new long[Math.multiplyExact(2, old.length)];
        shift--;
        int mask = table.length - 1;
        for (int s = 0; s < old.length; s += 2) {
            if (old[s + 1] != 0) {
                int slot = (int) ((old[s] * GOLDEN) >>> shift) << 1;
                while (table[slot + 1] != 0) {
                    slot = (slot + 2) & mask;
                }
                table[slot] = old[s];
                table[slot + 1] = old[s + 1];
            }
        }
    }

    /** Bytes of an id. */
    int length(int index) {
        return start[index + 1] - start[index];
    }

    /** Puts the bytes of an id into a buffer; gives their number. */
    int copyTo(byte[] buffer, int at, int index) {
        System.arraycopy(text, start[index], buffer, at, length(index));
        return length(index);
    }

    /** The same ids in another order. */
    Ids reordered(int[] order) {
        Ids other = new Ids(order.length);
        for (int i : order) {
            other.add(text, start[i], start[i + 1], key(text, start[i], start[i + 1]));
        }
        return other;
    }

    @Override
    public String get(int index) {
        return new String(text, start[index], start[index + 1] - start[index], StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return size;
    }
}
