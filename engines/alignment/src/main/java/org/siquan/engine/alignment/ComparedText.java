package org.siquan.engine.alignment;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What an advertisement is compared by when repeats are looked for: cleaned title, and letters and digits of the rest.
 *
 * @param title cleaned
 * @param company letters and digits of the enterprise's name, may be empty
 * @param city first two of the place, may be empty
 * @param body letters and digits
 */
public record ComparedText(String title, String company, String city, String body) {

    /** Keys of a text: those that share one at the same place are compared. */
    static final int BANDS = 16;

    private static final int PIECE = 5;
    private static final int HASHES = 64;
    private static final int ROWS = HASHES / BANDS;
    private static final double NEAR = 0.9;
    private static final TitleCleaning TITLES = TitleCleaning.ofResource();

    static ComparedText of(Posting posting) {
        String place = letters(posting.place());
        return new ComparedText(
                TITLES.core(posting.title()),
                letters(posting.company()),
                place.substring(0, Math.min(2, place.length())),
                letters(posting.text()));
    }

    /** The keys by place; one only for a body that is too short for pieces. */
    int[] bands() {
        int[] pieces = pieces();
        if (pieces.length == 0) {
            return new int[] {31 * title.hashCode() + body.hashCode()};
        }
        int[] least = new int[HASHES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int piece : pieces) {
            for (int h = 0; h < HASHES; h++) {
                least[h] = Math.min(least[h], mixed(piece, h));
            }
        }
        int[] bands = new int[BANDS];
        for (int band = 0; band < BANDS; band++) {
            bands[band] =
                    31 * title.hashCode() + Arrays.hashCode(Arrays.copyOfRange(least, band * ROWS, (band + 1) * ROWS));
        }
        return bands;
    }

    /** 0 if no enterprise is named. */
    int companyHash() {
        return company.hashCode();
    }

    /** 0 if no city is named. */
    int cityHash() {
        return city.hashCode();
    }

    boolean sameAs(ComparedText other) {
        return title.equals(other.title)
                && agree(company, other.company)
                && agree(city, other.city)
                && (body.equals(other.body) || near(pieces(), other.pieces()));
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /** Hashes of the body's pieces, sorted, each once. */
    private int[] pieces() {
        return IntStream.rangeClosed(0, body.length() - PIECE)
                .map(at -> hash(body, at))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int hash(String text, int at) {
        int hash = 0;
        for (int i = at; i < at + PIECE; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    private static boolean near(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared > 0 && shared >= NEAR * (one.length + other.length - shared);
    }

    /** Letters and digits only, folded; the rest is layout. */
    private static String letters(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** A finaliser of MurmurHash3 with another start per hash. */
    private static int mixed(int value, int hash) {
        int h = value ^ (hash * 0x9E3779B9);
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
