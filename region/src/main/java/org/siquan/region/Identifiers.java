package org.siquan.region;

/** What every identifier of a region must be. */
final class Identifiers {
    private Identifiers() {}

    static void require(String what, String value) {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException(
                    "%s id must have 1 to 64 characters, was '%s'%nTry: letters, digits, dots and hyphens."
                            .formatted(what, value));
        }
    }
}
