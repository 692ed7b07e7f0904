package org.siquan.catalogue;

import java.text.Normalizer;

/** Makes names comparable: NFKC, no blanks at the ends. Most names need no table of the normaliser, which loads slowly. */
final class Names {

    private Names() {}

    static String normalised(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!settled(name.charAt(i))) {
                return unsettled(name);
            }
        }
        return name.strip();
    }

    /** Full-width ASCII becomes ASCII, as NFKC would make it; if that was all, the normaliser is not asked. */
    private static String unsettled(String name) {
        var chars = name.toCharArray();
        boolean settled = true;
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 0xFF01 && chars[i] <= 0xFF5E) {
                chars[i] = (char) (chars[i] - 0xFEE0);
            }
            settled &= settled(chars[i]);
        }
        String narrow = new String(chars);
        return (settled ? narrow : Normalizer.normalize(narrow, Normalizer.Form.NFKC)).strip();
    }

    /** True if NFKC leaves the character alone, whatever stands beside it: ASCII, basic ideographs, 、 and 。. */
    private static boolean settled(char c) {
        return c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF) || c == '、' || c == '。';
    }
}
