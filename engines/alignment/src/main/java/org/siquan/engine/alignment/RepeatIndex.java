package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds which advertisements say the same as an earlier one, one after the other, however many there are; what a repeat is
 * stands at {@link Repeats}, which asks this index too. The index holds hashes of each advertisement that repeats none; its
 * words lie in a {@link KeptTexts} of the caller's, in memory or on disk. Not thread-safe.
 *
 * <p>Deterministic: the same order and limit give the same answers, whatever keeps the texts. Of the vacancies of one title
 * and nearly one text (say, one agency's for a thousand enterprises) the latest {@value #MOST_COMPARED} are compared.
 *
 * @implNote memory at most 200 bytes an advertisement that is kept: 16 bands of 8, buckets of at most 2 a band, two hashes
 */
public final class RepeatIndex {

    /** Earlier advertisements of one band that are looked at. */
    static final int MOST_COMPARED = 1_000;

    private static final int BANDS = ComparedText.BANDS;
    private static final int CHUNK = 1 << 12;
    private static final int PER_BUCKET = 4;

    private final KeptTexts texts;
    private final long most;

    /** Per chunk of kept advertisements: hash and successor of each of their bands, hashes of enterprise and city. */
    private final List<int[]> hashes = new ArrayList<>();

    private final List<int[]> next = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final List<long[]> numbers = new ArrayList<>();

    /** Entry + 1 at the head of each bucket, 0 for none; an entry is kept advertisement × bands + band. */
    private int[] heads = new int[1 << 12];

    private int kept;
    private long seen;
    private boolean complete = true;

    /** Keeps the texts of those that repeat none, so that later ones can be compared with them. */
    public interface KeptTexts {

        /** Keeps a text behind those that are there already. */
        void keep(ComparedText text);

        /** The text that was kept after {@code position} others. */
        ComparedText at(int position);
    }

    private RepeatIndex(KeptTexts texts, long most) {
        this.texts = texts;
        this.most = most;
    }

    /**
     * An index that keeps at most so many advertisements; those that come later are compared with them and not kept.
     *
     * @param most 1..100,000,000
     */
    public static RepeatIndex of(KeptTexts texts, int most) {
        Required.range("most", most, 1, 100_000_000);
        return new RepeatIndex(texts, most);
    }

    /** An index that keeps every text in memory. */
    static RepeatIndex inMemory() {
        List<ComparedText> list = new ArrayList<>();
        return new RepeatIndex(
                new KeptTexts() {
                    @Override
                    public void keep(ComparedText text) {
                        list.add(text);
                    }

                    @Override
                    public ComparedText at(int position) {
                        return list.get(position);
                    }
                },
                Integer.MAX_VALUE / BANDS);
    }

    /** The next advertisement: the number, from 0, of the earliest one that it repeats; empty if it repeats none. */
    public OptionalLong add(Posting posting) {
        long number = seen++;
        ComparedText text = ComparedText.of(posting);
        int[] bands = text.bands();
        for (int earlier : candidates(text, bands)) {
            if (texts.at(earlier).sameAs(text)) {
                return OptionalLong.of(numbers.get(earlier / CHUNK)[earlier % CHUNK]);
            }
        }
        if (kept < most) {
            keep(text, bands, number);
        } else {
            complete = false;
        }
        return OptionalLong.empty();
    }

    /** Whether every advertisement so far could be kept, so that no repeat was overlooked for want of room. */
    public boolean complete() {
        return complete;
    }

    /** Those that share a band and may agree in enterprise and city, earliest first. */
    private SortedSet<Integer> candidates(ComparedText text, int[] bands) {
        SortedSet<Integer> found = new TreeSet<>();
        for (int band = 0; band < bands.length; band++) {
            int looked = 0;
            for (int at = heads[bucket(bands[band])] - 1; at >= 0 && looked < MOST_COMPARED; looked++) {
                int[] hash = hashes.get(at / BANDS / CHUNK);
                int place = at % (BANDS * CHUNK);
                int earlier = at / BANDS;
                if (at % BANDS == band && hash[place] == bands[band] && mayAgree(earlier, text)) {
                    found.add(earlier);
                }
                at = next.get(at / BANDS / CHUNK)[place] - 1;
            }
        }
        return found;
    }

    private boolean mayAgree(int earlier, ComparedText text) {
        int[] chunk = places.get(earlier / CHUNK);
        int at = 2 * (earlier % CHUNK);
        return mayAgree(chunk[at], text.companyHash()) && mayAgree(chunk[at + 1], text.cityHash());
    }

    private static boolean mayAgree(int one, int other) {
        return one == 0 || other == 0 || one == other;
    }

    private void keep(ComparedText text, int[] bands, long number) {
        int place = kept % CHUNK;
        if (place == 0) {
            hashes.add(new int[BANDS * CHUNK]);
            next.add(new int[BANDS * CHUNK]);
            places.add(new int[2 * CHUNK]);
            numbers.add(new long[CHUNK]);
        }
        places.getLast()[2 * place] = text.companyHash();
        places.getLast()[2 * place + 1] = text.cityHash();
        numbers.getLast()[place] = number;
        for (int band = 0; band < bands.length; band++) {
            hashes.getLast()[BANDS * place + band] = bands[band];
            link(kept * BANDS + band, bands[band]);
        }
        texts.keep(text);
        kept++;
        if ((long) kept * BANDS > (long) PER_BUCKET * heads.length && heads.length < 1 << 29) {
            widen();
        }
    }

    private void link(int entry, int hash) {
        int bucket = bucket(hash);
        next.get(entry / BANDS / CHUNK)[entry % (BANDS * CHUNK)] = heads[bucket];
        heads[bucket] = entry + 1;
    }

    /** Twice as many buckets; entries are linked again in their order, so that the latest stay first. */
    private void widen() {
        int[] before = heads;
        heads = new int[2 * before.length];
        int[] chain = new int[64];
        for (int head : before) {
            int length = 0;
            for (int at = head - 1; at >= 0; at = next.get(at / BANDS / CHUNK)[at % (BANDS * CHUNK)] - 1) {
                if (length == chain.length) {
                    chain = Arrays.copyOf(chain, 2 * length);
                }
                chain[length++] = at;
            }
            while (length > 0) {
                int entry = chain[--length];
                link(entry, hashes.get(entry / BANDS / CHUNK)[entry % (BANDS * CHUNK)]);
            }
        }
    }

    private int bucket(int hash) {
        return (hash * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(heads.length));
    }
}
