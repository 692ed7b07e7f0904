package org.siquan.timetable.ctt;

/** Whole numbers of a file. */
final class Numbers {

    /** The largest number that any value may be. */
    static final int MOST = 1_000_000;

    private Numbers() {}

    /** The number, or -1 if it is none from least (not negative) to most. */
    static int of(String word, int least, int most) {
        try {
            int number = Integer.parseInt(word);
            return number >= least && number <= most ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
