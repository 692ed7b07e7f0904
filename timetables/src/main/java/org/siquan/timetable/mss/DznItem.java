package org.siquan.timetable.mss;

import java.util.Arrays;

/**
 * One value of a MiniZinc data file, laid out flat.
 *
 * @param form how it was written
 * @param line of its name, from 1
 * @param column of its name, from 1
 */
record DznItem(String name, Form form, Numbers numbers, int line, int column) {

    /** How a value was written. */
    enum Form {
        NUMBER,
        SET,
        ARRAY,
        /** An array of sets, each of them a row of {@link Numbers}. */
        SETS
    }

    /** Numbers with where each row begins; of a number or set there is one row. */
    static final class Numbers {

        private int[] values = new int[16];
        private int[] rows = new int[4];
        private int size;
        private int rowCount;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        void row() {
            if (rowCount == rows.length) {
                rows = Arrays.copyOf(rows, 2 * rowCount);
            }
            rows[rowCount++] = size;
        }

        int size() {
            return size;
        }

        int at(int index) {
            return values[index];
        }

        int rows() {
            return rowCount;
        }

        int from(int row) {
            return rows[row];
        }

        int to(int row) {
            return row + 1 < rowCount ? rows[row + 1] : size;
        }

        int[] values() {
            return Arrays.copyOf(values, size);
        }
    }
}
