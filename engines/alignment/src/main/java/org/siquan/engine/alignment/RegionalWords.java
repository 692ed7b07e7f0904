package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of Taiwan and Hong Kong in those of the mainland; the pairs are {@code regional-words.csv}. */
final class RegionalWords {

    private static final List<String[]> PAIRS = OwnData.lines("regional-words.csv").stream()
            .map(line -> line.split(",", -1))
            .toList();

    /** Whether a word begins with this unit; most texts have none, and are handed back as they are. */
    private static final Map<Character, List<String[]>> BY_FIRST = byFirst();

    private RegionalWords() {}

    private static Map<Character, List<String[]>> byFirst() {
        Map<Character, List<String[]>> words = new HashMap<>();
        for (String[] pair : PAIRS) {
            words.computeIfAbsent(pair[0].charAt(0), _ -> new ArrayList<>()).add(pair);
        }
        return words;
    }

    /** The text with each word exchanged, from left to right; the first pair of the file that fits counts. */
    static String mainland(String text) {
        StringBuilder changed = null;
        int copied = 0;
        for (int at = 0; at < text.length(); at++) {
            for (String[] pair : BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
                if (text.startsWith(pair[0], at)) {
                    changed = changed == null ? new StringBuilder() : changed;
                    changed.append(text, copied, at).append(pair[1]);
                    copied = at + pair[0].length();
                    at = copied - 1;
                    break;
                }
            }
        }
        return changed == null
                ? text
                : changed.append(text, copied, text.length()).toString();
    }
}
