package org.siquan.round;

import java.util.Arrays;

/** A column of whole numbers that grows. */
final class Ints {

    private int[] values;
    private int size;

    Ints(int expected) {
        values = new int[expected];
    }

    Ints() {
        this(16);
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Growth.of(size, size + 1));
        }
        values[size++] = value;
    }

    /** Adds what the words of a list mean. */
    void add(Words list) {
        if (list.size() > values.length - size) {
            values = Arrays.copyOf(values, Growth.of(size, size + list.size()));
        }
        list.copyTo(values, size);
        size += list.size();
    }

    int get(int index) {
        return values[index];
    }

    void set(int index, int value) {
        values[index] = value;
    }

    int size() {
        return size;
    }

    /** The column; what was added so far. */
    int[] toArray() {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
