package org.siquan.catalogue;

/** Questions about the digits of a code, without regular expressions: thousands of codes are read at every start. */
final class Digits {

    private Digits() {}

    static boolean only(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
