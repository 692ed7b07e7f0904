package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which advertisements say the same as an earlier one, so that a vacancy that was posted again is counted once.
 *
 * <p>Two advertisements repeat each other if their cleaned titles are equal, neither names another enterprise or another
 * city than the other, and their bodies are equal in letters and digits or share nine tenths of their five-letter
 * pieces (Jaccard). The same work in another city is another vacancy. Candidates are found by MinHash with banding and
 * then compared exactly, so no pair is taken for a repeat that is none; of pairs just at nine tenths fewer than one in a
 * million is missed. Same list, same answer. {@link RepeatIndex} asks one advertisement at a time.
 *
 * @param original per advertisement the position of the earliest one that it repeats, its own position if none
 * @implNote O(characters) plus the pairs that share a band. Source: Broder 1997, doi:10.1109/SEQUEN.1997.666900
 */
public record Repeats(List<Integer> original) {

    public Repeats {
        original = List.copyOf(original);
    }

    /** The repeats of a list; the earliest advertisement of each group stands for all. */
    public static Repeats of(List<Posting> postings) {
        RepeatIndex index = RepeatIndex.inMemory();
        List<Integer> original = new ArrayList<>(postings.size());
        for (int i = 0; i < postings.size(); i++) {
            original.add((int) index.add(postings.get(i)).orElse(i));
        }
        return new Repeats(original);
    }

    /** Whether the advertisement at this position repeats an earlier one. */
    public boolean isRepeat(int position) {
        return original.get(position) != position;
    }

    /** How many advertisements repeat an earlier one. */
    public int count() {
        return (int) IntStream.range(0, original.size()).filter(this::isRepeat).count();
    }
}
