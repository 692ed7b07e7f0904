package org.siquan.round;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The known word that a misspelt one is nearest to, by Levenshtein distance. */
public final class Nearest {

    private Nearest() {}

    /** The nearest of the known words; null if more than half of the word would have to change. */
    public static @Nullable String of(String word, Collection<String> known) {
        String nearest = null;
        int best = word.length() / 2 + 1;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < best) {
                best = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
