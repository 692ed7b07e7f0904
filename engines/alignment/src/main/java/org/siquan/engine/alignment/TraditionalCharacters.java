package org.siquan.engine.alignment;

/** The simplified character for a traditional one, unit by unit; the pairs are {@code traditional-characters.txt}. */
final class TraditionalCharacters {

    private static final char[] SIMPLIFIED = pairs();

    private TraditionalCharacters() {}

    static char simplified(char c) {
        return SIMPLIFIED[c] == 0 ? c : SIMPLIFIED[c];
    }

    private static char[] pairs() {
        char[] simplified = new char[Character.MAX_VALUE + 1];
        for (String line : OwnData.lines("traditional-characters.txt")) {
            for (int i = 0; i + 1 < line.length(); i += 3) {
                simplified[line.charAt(i)] = line.charAt(i + 1);
            }
        }
        return simplified;
    }
}
