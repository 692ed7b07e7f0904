package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a readable text between two marks.
 *
 * @param start first unit
 * @param end one past the last
 * @param opens what it opens with
 */
record Clause(int start, int end, Opens opens) {

    /** The mark before a clause; of several marks in a row the first named here. */
    enum Opens {
        /** End of a statement, new line, bullet or number. */
        STATEMENT,
        BRACKET,
        AFTER_BRACKET,
        /** A closing bracket and a comma at once. */
        COMMA_AFTER_BRACKET,
        COMMA;

        private Opens with(Opens next) {
            if (this == AFTER_BRACKET && next == COMMA) {
                return COMMA_AFTER_BRACKET;
            }
            return next.compareTo(this) < 0 ? next : this;
        }
    }

    /** Text without any mark is cut, so that the work on a clause is bounded. */
    private static final int LONGEST = 400;

    private static final String STOPS = "。;!?\n\r【•●◆■★☆▪►▶◇○√✓·※";
    private static final String OPENING = "([《「{〔";
    private static final String CLOSING = ")]】》」}〕";

    /** The clauses of a readable text that say anything, in order. O(text). */
    static List<Clause> of(String text) {
        List<Clause> clauses = new ArrayList<>();
        Opens opens = Opens.STATEMENT;
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int number = numberEnd(text, at);
            Opens mark = number > at ? Opens.STATEMENT : mark(text, at);
            mark = mark == null && at - from >= LONGEST ? Opens.COMMA : mark;
            int next = Math.max(number, at + 1);
            if (mark != null) {
                if (isBlank(text, from, at)) {
                    opens = opens.with(mark);
                } else {
                    clauses.add(new Clause(from, at, opens));
                    opens = mark;
                }
                from = next;
            }
            at = next;
        }
        if (!isBlank(text, from, at)) {
            clauses.add(new Clause(from, at, opens));
        }
        return clauses;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Opens mark(String text, int at) {
        char c = text.charAt(at);
        if (c == ',') {
            return Opens.COMMA;
        }
        if (OPENING.indexOf(c) >= 0) {
            return Opens.BRACKET;
        }
        if (CLOSING.indexOf(c) >= 0) {
            return Opens.AFTER_BRACKET;
        }
        boolean fullStop =
                (c == '.' || c == '*') && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
        return fullStop || STOPS.indexOf(c) >= 0 || isPicture(c) ? Opens.STATEMENT : null;
    }

    private static boolean isPicture(char c) {
        return Character.isSurrogate(c)
                || Character.getType(c) == Character.OTHER_SYMBOL
                || (Character.getType(c) == Character.OTHER_NUMBER && c > 0x2000);
    }

    /** End of a number of a list such as {@code 1、} at a place; the place itself if there is none. */
    private static int numberEnd(String text, int at) {
        if (!isDigit(text, at) || isDigit(text, at - 1)) {
            return at;
        }
        int end = isDigit(text, at + 1) ? at + 2 : at + 1;
        if (end >= text.length() || "、.)".indexOf(text.charAt(end)) < 0 || isDigit(text, end + 1)) {
            return at;
        }
        if (at > 0 && isNameLetter(text.charAt(at - 1))) {
            return at;
        }
        boolean inAList = at > 1 && text.charAt(at - 1) == ' ' && isNameLetter(text.charAt(at - 2));
        return inAList && text.charAt(end) == '、' ? at : end + 1;
    }

    /** Letters of names such as Java 8, ES6 and C++11, whose numbers are no numbers of a list. */
    private static boolean isNameLetter(char c) {
        return (c >= 'a' && c <= 'z') || c == '+' || c == '#';
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
