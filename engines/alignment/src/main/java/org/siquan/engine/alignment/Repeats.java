package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which advertisements say the same as an earlier one, so that a vacancy that was posted again is counted once.
 *
 * <p>Two advertisements repeat each other if their cleaned titles are equal, neither names another enterprise or another
 * city than the other, and their bodies are equal in letters and digits or share nine tenths of their five-letter
 * pieces (Jaccard). The same work in another city is another vacancy. Candidates are found by MinHash with banding and
 * then compared exactly, so no pair is taken for a repeat that is none; of pairs just at nine tenths fewer than one in a
 * million is missed. Same list, same answer.
 *
 * @param original per advertisement the position of the earliest one that it repeats, its own position if none
 * @implNote O(characters) plus the pairs that share a band. Source: Broder 1997, doi:10.1109/SEQUEN.1997.666900
 */
public record Repeats(List<Integer> original) {

    private static final int PIECE = 5;
    private static final int HASHES = 64;
    private static final int ROWS = 4;
    private static final double NEAR = 0.9;
    private static final TitleCleaning TITLES = TitleCleaning.ofResource();

    public Repeats {
        original = List.copyOf(original);
    }

    /** The repeats of a list; the earliest advertisement of each group stands for all. */
    public static Repeats of(List<Posting> postings) {
        List<Read> reads = new ArrayList<>(postings.size());
        Map<String, List<Integer>> shelves = new HashMap<>();
        int[] original = new int[postings.size()];
        for (int i = 0; i < postings.size(); i++) {
            Read read = Read.of(postings.get(i));
            reads.add(read);
            original[i] = i;
            for (String shelf : read.shelves()) {
                for (int earlier : shelves.computeIfAbsent(shelf, _ -> new ArrayList<>())) {
                    if (earlier < original[i] && reads.get(earlier).sameAs(read)) {
                        original[i] = original[earlier];
                    }
                }
            }
            if (original[i] == i) {
                for (String shelf : read.shelves()) {
                    shelves.computeIfAbsent(shelf, _ -> new ArrayList<>()).add(i);
                }
            }
        }
        return new Repeats(Arrays.stream(original).boxed().toList());
    }

    /** Whether the advertisement at this position repeats an earlier one. */
    public boolean isRepeat(int position) {
        return original.get(position) != position;
    }

    /** How many advertisements repeat an earlier one. */
    public int count() {
        return (int) IntStream.range(0, original.size()).filter(this::isRepeat).count();
    }

    /** What an advertisement is compared by. */
    private static final class Read {
        private final String title;
        private final String company;
        private final String city;
        private final String body;
        /** Hashes of the body's pieces, sorted, each once. */
        private final int[] pieces;

        private Read(String title, String company, String place, String body) {
            this.title = title;
            this.company = company;
            this.city = place.substring(0, Math.min(2, place.length()));
            this.body = body;
            this.pieces = IntStream.rangeClosed(0, body.length() - PIECE)
                    .map(at -> hash(body, at))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        static Read of(Posting posting) {
            return new Read(
                    TITLES.core(posting.title()),
                    letters(posting.company()),
                    letters(posting.place()),
                    letters(posting.text()));
        }

        private static int hash(String text, int at) {
            int hash = 0;
            for (int i = at; i < at + PIECE; i++) {
                hash = 31 * hash + text.charAt(i);
            }
            return hash;
        }

        /** One key per band: advertisements that share one are compared. */
        Set<String> shelves() {
            Set<String> keys = new TreeSet<>();
            if (pieces.length == 0) {
                keys.add(title + '\t' + body);
                return keys;
            }
            int[] least = new int[HASHES];
            Arrays.fill(least, Integer.MAX_VALUE);
            for (int piece : pieces) {
                for (int h = 0; h < HASHES; h++) {
                    least[h] = Math.min(least[h], mixed(piece, h));
                }
            }
            for (int band = 0; band < HASHES; band += ROWS) {
                keys.add(title + '\t' + band + '\t' + Arrays.hashCode(Arrays.copyOfRange(least, band, band + ROWS)));
            }
            return keys;
        }

        boolean sameAs(Read other) {
            return title.equals(other.title)
                    && agree(company, other.company)
                    && agree(city, other.city)
                    && (body.equals(other.body) || near(pieces, other.pieces));
        }

        private static boolean agree(String one, String other) {
            return one.isEmpty() || other.isEmpty() || one.equals(other);
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
}
