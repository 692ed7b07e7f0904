package org.siquan.round;

/** Tells where a cell of a table stands in the file that the user handed in. */
interface Spots {

    /**
     * A cell's place.
     *
     * @param line first line of the row, from 1
     * @param cell from 0; below 0 = the row as a whole
     */
    Spot of(int line, int cell, String field);

    /** A table that is a file of its own. */
    static Spots file(String name) {
        return new OfFile(name);
    }

    /** See {@link #file}. */
    record OfFile(String name) implements Spots {

        @Override
        public Spot of(int line, int cell, String field) {
            return new Spot(name, line, Math.max(0, cell + 1), field);
        }
    }
}
