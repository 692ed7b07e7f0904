package org.siquan.round;

/**
 * Where a fault is.
 *
 * @param line from 1; 0 = the file as a whole
 * @param column place of the cell in a CSV row, of the character in other files, from 1; 0 = the line as a whole
 * @param field header of the cell or key of the value; may be empty
 */
record Spot(String file, long line, int column, String field) {

    static Spot whole(String file) {
        return new Spot(file, 0, 0, "");
    }
}
