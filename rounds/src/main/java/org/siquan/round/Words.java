package org.siquan.round;

/**
 * Walks over the words of a list with ties in brackets, such as {@code h1 (h2 h3) h4}, without making an object per word.
 * One walker serves one list after the other. Not thread-safe.
 */
final class Words {

    /** What ended a list early. */
    enum Wrong {
        NOTHING,
        /** A bracket is opened within a bracket. */
        NESTED,
        /** A bracket is closed that was not opened. */
        UNOPENED,
        /** A bracket is opened and not closed. */
        UNCLOSED,
        /** A bracket holds nothing. */
        EMPTY
    }

    private byte[] bytes = {};
    private int at;
    private int end;
    private int from;
    private long key;
    private int bracket;
    private int inBracket;
    private Wrong wrong = Wrong.NOTHING;

    /** Starts at the beginning of a list. */
    Words over(byte[] text, int start, int stop) {
        bytes = text;
        at = start;
        end = stop;
        bracket = -1;
        wrong = Wrong.NOTHING;
        return this;
    }

    /** Goes to the next word; false at the end of the list or where it is wrong. */
    boolean next() {
        byte[] text = bytes;
        while (at < end) {
            byte b = text[at];
            if (b == '(') {
                if (bracket >= 0) {
                    return stop(Wrong.NESTED, at);
                }
                bracket = at++;
                inBracket = 0;
            } else if (b == ')') {
                if (bracket < 0 || inBracket == 0) {
                    return stop(bracket < 0 ? Wrong.UNOPENED : Wrong.EMPTY, at);
                }
                bracket = -1;
                at++;
            } else if (blank(b)) {
                at++;
            } else {
                word(text);
                inBracket++;
                return true;
            }
        }
        return bracket >= 0 && stop(Wrong.UNCLOSED, bracket);
    }

    private void word(byte[] text) {
        int start = at;
        int i = start;
        long hash = 0;
        while (i < end && !ends(text[i])) {
            hash = i - start < Ids.PACKED ? hash << Byte.SIZE | (text[i] & 0xff) : Ids.mix(hash, text[i]);
            i++;
        }
        from = start;
        at = i;
        key = hash;
    }

    private static boolean ends(byte b) {
        return b <= ')' && b >= 0 && (b == ' ' || b == '(' || b == ')' || b == '\t');
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t';
    }

    private boolean stop(Wrong what, int where) {
        wrong = what;
        from = where;
        return false;
    }

    /** Where the word, or what is wrong, begins. */
    int from() {
        return from;
    }

    /** Behind the word. */
    int to() {
        return at;
    }

    /** The word's key, see {@link Ids#key}. */
    long key() {
        return key;
    }

    /** True if the word stands in one bracket with the word before it. */
    boolean tied() {
        return bracket >= 0 && inBracket > 1;
    }

    /** Why {@link #next} ended. */
    Wrong wrong() {
        return wrong;
    }
}
