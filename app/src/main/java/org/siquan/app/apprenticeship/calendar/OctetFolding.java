package org.siquan.app.apprenticeship.calendar;

/**
 * Breaks the lines of a calendar after at most 75 octets of UTF-8, never inside a character (RFC 5545, 3.1). The library counts
 * characters, and a Chinese one has three octets.
 */
final class OctetFolding {

    private static final int MOST = 75;
    private static final String BREAK = "\r\n ";

    private OctetFolding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 20);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\n') {
                octets = 0;
            } else if (character != '\r') {
                int more = octetsOf(character);
                if (octets + more > MOST) {
                    folded.append(BREAK);
                    octets = 1;
                }
                octets += more;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static int octetsOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
