package org.siquan.engine.scheduling;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A block pattern as arrays, with the ends that each block can have at all in a horizon of so many open weeks. */
final class Shape {

    final BlockPattern pattern;
    final int blocks;
    final int gap;
    final int[] min;
    final int[] max;
    final boolean[] work;
    final int[] endLow;
    final int[] endHigh;
    final int firstWork;
    /** First open week that the pattern may use. */
    final int begin;

    /** Starts that each block may have, beside what ends and lengths allow. */
    final int[] startLow;

    final int[] startHigh;
    boolean fits;

    private final int horizon;

    /** @param openWeeks calendar weeks in which blocks may run, ascending */
    Shape(BlockPattern pattern, int... openWeeks) {
        this.pattern = pattern;
        horizon = openWeeks.length;
        begin = (int) IntStream.of(openWeeks)
                .filter(week -> week < pattern.firstWeek())
                .count();
        blocks = pattern.blocks().size();
        gap = Math.min(pattern.maxIdleWeeks(), horizon);
        min = new int[blocks];
        max = new int[blocks];
        work = new boolean[blocks];
        endLow = new int[blocks];
        endHigh = new int[blocks];
        int first = blocks;
        for (int b = blocks - 1; b >= 0; b--) {
            Block block = pattern.blocks().get(b);
            min[b] = block.minWeeks();
            max[b] = Math.min(block.maxWeeks(), Math.max(horizon, block.minWeeks()));
            work[b] = block.kind() == Block.Kind.WORK;
            first = work[b] ? b : first;
        }
        firstWork = first;
        startLow = new int[blocks];
        startHigh = new int[blocks];
        Arrays.fill(startLow, begin);
        Arrays.fill(startHigh, horizon);
        fits = windows();
    }

    /** Fewest open weeks of all blocks together. */
    long least() {
        long sum = 0;
        for (int weeks : min) {
            sum += weeks;
        }
        return sum;
    }

    /** Most open weeks that blocks and idle weeks can fill. */
    long most() {
        long sum = gap;
        for (int weeks : max) {
            sum += weeks + gap;
        }
        return sum;
    }

    /** Fixes where a block starts, and its end within bounds. */
    void begun(int block, int start, int earliestEnd, int latestEnd) {
        startLow[block] = start;
        startHigh[block] = start;
        endLow[block] = Math.max(endLow[block], earliestEnd);
        endHigh[block] = Math.min(endHigh[block], latestEnd);
    }

    /** The block starts in this open week or later. */
    void notBefore(int block, int week) {
        startLow[block] = Math.max(startLow[block], week);
    }

    /** Takes narrower bounds over to the other blocks; {@link #fits} tells whether anything is left. */
    void settle() {
        for (int b = 0; b < blocks; b++) {
            int low = b == 0 ? begin : endLow[b - 1];
            int high = b == 0 ? begin : endHigh[b - 1];
            startLow[b] = Math.max(startLow[b], low);
            startHigh[b] = Math.min(startHigh[b], high + gap);
            endLow[b] = Math.max(endLow[b], startLow[b] + min[b]);
            endHigh[b] = Math.min(endHigh[b], startHigh[b] + max[b]);
            fits &= startLow[b] <= startHigh[b] && endLow[b] <= endHigh[b];
        }
        for (int b = 0; b < blocks; b++) {
            int low = Math.max(startLow[b], endLow[b] - max[b]);
            fits &= low <= Math.min(startHigh[b], endHigh[b] - min[b]);
        }
    }

    /** Open weeks from the first that the pattern may use. */
    int usable() {
        return horizon - begin;
    }

    private boolean windows() {
        long leastAfter = 0;
        long mostAfter = gap;
        for (int b = blocks - 1; b >= 0; b--) {
            endLow[b] = (int) Math.max(0, horizon - mostAfter);
            endHigh[b] = (int) Math.max(-1, horizon - leastAfter);
            leastAfter += min[b];
            mostAfter += max[b] + gap;
        }
        long least = begin;
        long most = begin;
        boolean possible = true;
        for (int b = 0; b < blocks; b++) {
            least += min[b];
            most += max[b] + gap;
            endLow[b] = (int) Math.max(endLow[b], Math.min(least, Integer.MAX_VALUE));
            endHigh[b] = (int) Math.min(endHigh[b], Math.min(most, Integer.MAX_VALUE));
            possible &= endLow[b] <= endHigh[b];
        }
        return possible;
    }
}
