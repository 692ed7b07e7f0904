package org.siquan.app.education.web;

import java.util.Optional;
import java.util.function.Function;

/** Identifiers out of a path: whatever cannot be one is simply unknown. */
final class InputIds {

    private static final int LONGEST = 64;

    private InputIds() {}

    static <I, T> Optional<T> find(String text, Function<String, I> id, Function<I, Optional<T>> find) {
        return text.isBlank() || text.length() > LONGEST ? Optional.empty() : find.apply(id.apply(text));
    }

    /** The text as a message may show it. */
    static String shown(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
