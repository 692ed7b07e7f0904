package org.siquan.engine.matching.mechanism;

/**
 * Who holds the seats of each cell, as one heap of keys per cell with the worst on top; all heaps lie in one array. Four
 * children per entry, because the heaps of a large market are rarely in the processor's cache.
 */
final class Holders implements Heads {

    private static final int FAN = 4;

    private final int[] base;
    private final int[] size;
    private final long[] keys;

    /** @param most length = nodes; largest number of direct holders of each node, 0 where it can have none */
    Holders(int[] most) {
        base = new int[most.length + 1];
        for (int node = 0; node < most.length; node++) {
            base[node + 1] = Math.addExact(base[node], most[node]);
        }
        size = new int[most.length];
        keys = new long[base[most.length]];
    }

    int size(int cell) {
        return size[cell];
    }

    @Override
    public boolean empty(int cell) {
        return size[cell] == 0;
    }

    @Override
    public long head(int cell) {
        return keys[base[cell]];
    }

    /** The worst key of a cell that is not empty. */
    long worst(int cell) {
        return keys[base[cell]];
    }

    /** The key at a position of the cell, in no order. */
    long at(int cell, int index) {
        return keys[base[cell] + index];
    }

    void add(int cell, long key) {
        int from = base[cell];
        int i = size[cell]++;
        while (i > 0) {
            int up = (i - 1) / FAN;
            if (keys[from + up] <= key) {
                break;
            }
            keys[from + i] = keys[from + up];
            i = up;
        }
        keys[from + i] = key;
    }

    /** Puts a key in the place of the worst. */
    void replaceWorst(int cell, long key) {
        sink(base[cell], size[cell], key);
    }

    void removeWorst(int cell) {
        int last = --size[cell];
        if (last > 0) {
            sink(base[cell], last, keys[base[cell] + last]);
        }
    }

    /** Takes a key out wherever it is. O(size of the cell). */
    void remove(int cell, long key) {
        int from = base[cell];
        int at = 0;
        while (keys[from + at] != key) {
            at++;
        }
        int last = --size[cell];
        long moved = keys[from + last];
        while (at > 0) { // raise the gap to the top, then fill it as if the worst had left
            int up = (at - 1) / FAN;
            keys[from + at] = keys[from + up];
            at = up;
        }
        if (last > 0) {
            sink(from, last, moved == key ? keys[from] : moved);
        }
    }

    private void sink(int from, int count, long key) {
        int i = 0;
        while (true) {
            int child = i * FAN + 1;
            if (child >= count) {
                break;
            }
            int end = Math.min(child + FAN, count);
            int least = child;
            long worst = keys[from + child];
            for (int c = child + 1; c < end; c++) {
                long other = keys[from + c];
                if (other < worst) {
                    worst = other;
                    least = c;
                }
            }
            if (worst >= key) {
                break;
            }
            keys[from + i] = worst;
            i = least;
        }
        keys[from + i] = key;
    }

    /** Memory in bytes. */
    long bytes() {
        return 8L * keys.length + 8L * size.length;
    }
}
