package org.siquan.framework.cfpackage;

import java.util.regex.Pattern;

/**
 * A Chinese and an English wording, found in a standard that has one language for each object.
 *
 * @param one only one wording was there; it stands for both
 */
record TwoNames(String zh, String en, boolean one) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /**
     * @param main the statement
     * @param language of the statement as declared; empty = whichever its characters show
     * @param other a wording that may be the other language's; empty = none
     */
    static TwoNames of(String main, String language, String other) {
        boolean chinese = language.isEmpty() ? han(main) : language.matches("(?i)(zh|zho|chi)([-_].*)?");
        if (other.isEmpty()) {
            return new TwoNames(main, main, true);
        }
        return chinese ? new TwoNames(main, other, false) : new TwoNames(other, main, false);
    }

    private static boolean han(String text) {
        return HAN.matcher(text).find();
    }
}
