package org.siquan.catalogue;

import java.text.Normalizer;

/** Makes names comparable: NFKC, no blanks at the ends. Most names need no table of the normaliser, which loads slowly. */
final class Names {

    private Names() {}

    static String normalised(String name) {
        String narrow = narrowed(name);
        for (int i = 0; i < narrow.length(); i++) {
            if (!settled(narrow.charAt(i))) {
                return Normalizer.normalize(narrow, Normalizer.Form.NFKC).strip();
            }
        }
        return narrow.strip();
    }

    /** Full-width ASCII becomes ASCII, as NFKC would make it. */
    private static String narrowed(String name) {
        var chars = name.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 0xFF01 && chars[i] <= 0xFF5E) {
                chars[i] = (char) (chars[i] - 0xFEE0);
            }
        }
        return new String(chars);
    }

    /** True if NFKC leaves the character alone, whatever stands beside it: ASCII, basic ideographs, 、 and 。. */
    private static boolean settled(char c) {
        return c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF) || c == '、' || c == '。';
    }
}
