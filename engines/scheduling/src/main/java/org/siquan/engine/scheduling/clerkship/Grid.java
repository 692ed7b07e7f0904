package org.siquan.engine.scheduling.clerkship;

import java.util.Arrays;

/**
 * Whole numbers over one, two or three indices, all from 0, the last index running fastest. Immutable and thread-safe.
 *
 * @implNote One array; a look-up is O(1).
 */
public final class Grid {

    private final int[] sizes;
    private final int[] values;

    private Grid(int[] sizes, int[] values) {
        this.sizes = sizes;
        this.values = values;
    }

    /**
     * A grid of these values.
     *
     * @param values in row-major order; copied
     * @param sizes length of each index, one to three of them
     * @throws IllegalArgumentException if the number of values is not the product of the sizes
     */
    public static Grid of(int[] values, int... sizes) {
        long product = 1;
        for (int size : sizes) {
            product *= size;
        }
        if (sizes.length < 1 || sizes.length > 3 || product != values.length) {
            throw new IllegalArgumentException(
                    "values must be as many as a grid of 1..3 sizes %s holds, were %d%nTry: %d"
                            .formatted(Arrays.toString(sizes), values.length, product));
        }
        return new Grid(sizes.clone(), values.clone());
    }

    /** A grid that holds one value everywhere. */
    public static Grid filled(int value, int... sizes) {
        int product = 1;
        for (int size : sizes) {
            product = Math.multiplyExact(product, size);
        }
        int[] values = new int[product];
        Arrays.fill(values, value);
        return new Grid(sizes.clone(), values);
    }

    /** The value at an index. */
    public int at(int i) {
        return values[i];
    }

    /** The value at two indices. */
    public int at(int i, int j) {
        return values[i * sizes[1] + j];
    }

    /** The value at three indices. */
    public int at(int i, int j, int k) {
        return values[(i * sizes[1] + j) * sizes[2] + k];
    }

    /** The same grid with one value changed. */
    public Grid with(int value, int... index) {
        int[] changed = values.clone();
        int at = 0;
        for (int i = 0; i < index.length; i++) {
            at = at * sizes[i] + index[i];
        }
        changed[at] = value;
        return new Grid(sizes, changed);
    }

    /** Smallest value; {@code Integer.MAX_VALUE} of an empty grid. */
    public int least() {
        return Arrays.stream(values).min().orElse(Integer.MAX_VALUE);
    }

    /** Greatest value; {@code Integer.MIN_VALUE} of an empty grid. */
    public int most() {
        return Arrays.stream(values).max().orElse(Integer.MIN_VALUE);
    }

    /** True if the sizes are these. */
    boolean measures(int... expected) {
        return Arrays.equals(sizes, expected);
    }

    /** Values in row-major order; not to be changed. */
    int[] values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grid grid && Arrays.equals(sizes, grid.sizes) && Arrays.equals(values, grid.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(sizes) + Arrays.toString(values);
    }
}
