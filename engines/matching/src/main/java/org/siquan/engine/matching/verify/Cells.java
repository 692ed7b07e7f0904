package org.siquan.engine.matching.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which bounds count a cell and which cells a bound counts, as two lists of lists. Nothing is assumed about how bounds lie
 * to each other. Thread-safe. O(total size of all bounds).
 */
final class Cells {

    private final int types;
    private final int[] firstBound;
    private final int[] bounds;
    private final int[] firstCell;
    private final int[] cells;

    Cells(int places, int types, List<Bound> all) {
        this.types = types;
        firstBound = new int[places * types + 1];
        firstCell = new int[all.size() + 1];
        for (int b = 0; b < all.size(); b++) {
            firstCell[b + 1] = firstCell[b] + Math.toIntExact(all.get(b).cells());
            each(all.get(b), cell -> firstBound[cell + 1]++);
        }
        for (int cell = 0; cell < places * types; cell++) {
            firstBound[cell + 1] += firstBound[cell];
        }
        bounds = new int[firstCell[all.size()]];
        cells = new int[bounds.length];
        int[] filled = firstBound.clone();
        for (int b = 0; b < all.size(); b++) {
            int bound = b;
            int[] next = {firstCell[b]};
            each(all.get(b), cell -> {
                bounds[filled[cell]++] = bound;
                cells[next[0]++] = cell;
            });
        }
    }

    private void each(Bound bound, java.util.function.IntConsumer todo) {
        for (int p = bound.places().nextSetBit(0); p >= 0; p = bound.places().nextSetBit(p + 1)) {
            for (int t = bound.types().nextSetBit(0); t >= 0; t = bound.types().nextSetBit(t + 1)) {
                todo.accept(p * types + t);
            }
        }
    }

    int size() {
        return firstBound.length - 1;
    }

    int cell(int place, int type) {
        return place * types + type;
    }

    int place(int cell) {
        return cell / types;
    }

    int type(int cell) {
        return cell % types;
    }

    int types() {
        return types;
    }

    /** Where the bounds of a cell begin in {@link #boundAt}. */
    int firstBound(int cell) {
        return firstBound[cell];
    }

    int endOfBounds(int cell) {
        return firstBound[cell + 1];
    }

    int boundAt(int index) {
        return bounds[index];
    }

    int firstCell(int bound) {
        return firstCell[bound];
    }

    int endOfCells(int bound) {
        return firstCell[bound + 1];
    }

    int cellAt(int index) {
        return cells[index];
    }

    /** True if of any two bounds that share a cell one lies within the other. */
    boolean nested(List<Bound> all) {
        Map<Long, Boolean> asked = new HashMap<>();
        for (int cell = 0; cell < size(); cell++) {
            for (int i = firstBound[cell]; i < firstBound[cell + 1]; i++) {
                for (int j = i + 1; j < firstBound[cell + 1]; j++) {
                    Bound a = all.get(bounds[i]);
                    Bound b = all.get(bounds[j]);
                    long pair = ((long) bounds[i] << 32) | bounds[j];
                    if (!asked.computeIfAbsent(pair, any -> a.within(b) || b.within(a))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
