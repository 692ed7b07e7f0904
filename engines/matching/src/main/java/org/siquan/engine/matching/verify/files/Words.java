package org.siquan.engine.matching.verify.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A list separated by blanks, ties in brackets.
 *
 * @param words in order
 * @param tied which of them are in one bracket with the one before
 * @param sound false if brackets do not match
 */
record Words(List<String> words, BitSet tied, boolean sound) {

    private static final String NOT_IN_WORDS = "\"():|,";

    static Words of(String text) {
        List<String> words = new ArrayList<>();
        BitSet tied = new BitSet();
        boolean sound = true;
        int bracket = -1;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '(') {
                sound &= bracket < 0;
                bracket = words.size();
                i++;
            } else if (c == ')') {
                sound &= bracket >= 0 && words.size() > bracket;
                bracket = -1;
                i++;
            } else if (Character.isWhitespace(c)) {
                i++;
            } else {
                int from = i;
                while (i < text.length() && !ends(text.charAt(i))) {
                    i++;
                }
                tied.set(words.size(), bracket >= 0 && words.size() > bracket);
                words.add(text.substring(from, i));
            }
        }
        return new Words(words, tied, sound && bracket < 0);
    }

    private static boolean ends(char c) {
        return c == '(' || c == ')' || Character.isWhitespace(c);
    }

    /** Parts joined by a bar. */
    static List<String> bars(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (!text.isEmpty() && from <= text.length()) {
            int bar = text.indexOf('|', from);
            int end = bar < 0 ? text.length() : bar;
            parts.add(text.substring(from, end).strip());
            from = end + 1;
        }
        return parts;
    }

    /** True if the text can be an id or a group. */
    static boolean word(String text) {
        return !text.isEmpty()
                && !text.equals("*")
                && text.chars().noneMatch(c -> Character.isWhitespace(c) || NOT_IN_WORDS.indexOf(c) >= 0);
    }
}
