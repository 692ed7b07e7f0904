package org.siquan.app.alignment.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.siquan.engine.alignment.TitleMeaning;
import org.siquan.engine.alignment.TitleMemory;

/**
 * The items that a decision on a title concerns: those of an equal title, all, and those of a near one, the nearest first.
 * What is farther away is moved by little (about half a logit at most) by it and waits for the next reading of everything.
 */
final class Concerned {

    /** A title as near as this may be drawn to another occupation. */
    private static final double NEAR = 0.80;

    private static final int MOST_NEAR = 300;

    private Concerned() {}

    static List<StoredItem> of(List<StoredItem> undecided, List<String> titles, List<TitleMeaning> meanings) {
        Set<String> keys = new HashSet<>();
        titles.forEach(title -> keys.add(TitleMemory.key(title)));
        keys.remove("");
        List<StoredItem> equal = undecided.stream()
                .filter(stored -> keys.contains(stored.item().key()))
                .toList();
        record Near(StoredItem stored, double cosine) {}
        List<StoredItem> near = undecided.stream()
                .filter(stored -> !stored.item().key().isEmpty()
                        && !keys.contains(stored.item().key()))
                .map(stored -> new Near(
                        stored,
                        meanings.stream()
                                .mapToDouble(stored.meaning()::cosine)
                                .max()
                                .orElse(0)))
                .filter(one -> one.cosine() >= NEAR)
                .sorted(Comparator.comparingDouble((Near one) -> -one.cosine())
                        .thenComparingInt(one -> one.stored().seq()))
                .limit(MOST_NEAR)
                .map(Near::stored)
                .toList();
        return Stream.concat(equal.stream(), near.stream()).toList();
    }
}
