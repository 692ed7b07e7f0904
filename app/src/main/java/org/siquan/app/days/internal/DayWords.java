package org.siquan.app.days.internal;

import org.siquan.app.platform.ProblemException;

/** Words that somebody typed, held to a length. */
final class DayWords {

    static final int NOTE = 200;
    static final int REASON = 500;

    private DayWords() {}

    static String note(String words) {
        return atMost(words, NOTE, "days-words");
    }

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
