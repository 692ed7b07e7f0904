package org.siquan.engine.alignment.gap;

/** Contract checks of the input records: what was given, what is allowed, what to try. */
final class Given {

    static final int DEEPEST = 3;

    private Given() {}

    static void text(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    "%s must not be blank, was \"%s\"%nTry: leave the row out or fill it in".formatted(what, value));
        }
    }

    static void range(String what, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(
                    "%s must be in %s..%s, was %s%nTry: %s".formatted(what, low, high, value, low));
        }
    }
}
