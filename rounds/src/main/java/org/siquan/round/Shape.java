package org.siquan.round;

/** What an id may look like, so that it can stand in every form of the files. */
final class Shape {

    private static final int ASCII = 0x80;
    private static final boolean[] FORBIDDEN = new boolean[ASCII];

    static {
        for (int c = 0; c <= ' '; c++) {
            FORBIDDEN[c] = true;
        }
        for (char c : ",\"():|\u007f".toCharArray()) {
            FORBIDDEN[c] = true;
        }
    }

    private Shape() {}

    /** True if the bytes can be an id. */
    static boolean id(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 0 && FORBIDDEN[bytes[i]]) {
                return false;
            }
        }
        return to > from && !(to == from + 1 && bytes[from] == '*');
    }

    /** True if the text can be an id or a group. */
    static boolean id(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII && FORBIDDEN[c]) {
                return false;
            }
        }
        return !text.isEmpty() && !text.equals("*");
    }
}
