package org.siquan.engine.scheduling;

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
    final boolean fits;

    Shape(BlockPattern pattern, int horizon) {
        this.pattern = pattern;
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
        fits = windows(horizon);
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

    private boolean windows(int horizon) {
        long leastAfter = 0;
        long mostAfter = gap;
        for (int b = blocks - 1; b >= 0; b--) {
            endLow[b] = (int) Math.max(0, horizon - mostAfter);
            endHigh[b] = (int) Math.max(-1, horizon - leastAfter);
            leastAfter += min[b];
            mostAfter += max[b] + gap;
        }
        long least = 0;
        long most = 0;
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
