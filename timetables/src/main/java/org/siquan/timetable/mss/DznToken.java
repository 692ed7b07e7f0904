package org.siquan.timetable.mss;

/**
 * A word of a MiniZinc data file.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
record DznToken(Kind kind, String text, int line, int column) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        SIGN,
        WRONG,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
