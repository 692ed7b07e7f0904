package org.siquan.app.closing.internal;

import org.siquan.app.platform.ProblemException;

/** Words that somebody typed, held to a length. */
final class ClosingWords {

    static final int REASON = 500;
    static final int OBJECTION = 1000;
    static final int SUMMARY = 5000;

    private ClosingWords() {}

    static String atMost(String words, int most, String code) {
        String stripped = words.strip();
        if (stripped.length() > most || stripped.indexOf('\0') >= 0) {
            throw ProblemException.invalid(code, most);
        }
        return stripped;
    }

    static String required(String words, int most, String code) {
        String stripped = atMost(words, most, code);
        if (stripped.isEmpty()) {
            throw ProblemException.invalid(code, most);
        }
        return stripped;
    }
}
