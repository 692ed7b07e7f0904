package org.siquan.engine.rules;

import org.siquan.engine.kernel.Text;

/**
 * Something that may be known about a placement, such as the learner's date of birth. A fact is only itself: compare by identity.
 *
 * @param <T> its values
 */
@SuppressWarnings("UnusedTypeParameter") // FactsBuilder.with and Facts.get take it from here
public final class Fact<T> {

    private final String id;
    private final Text name;

    private Fact(String id, Text name) {
        this.id = id;
        this.name = name;
    }

    static <T> Fact<T> of(String id, String zh, String en) {
        return new Fact<>(id, new Text(zh, en));
    }

    /** Stable, for files and pages. */
    public String id() {
        return id;
    }

    /** For people. */
    public Text name() {
        return name;
    }

    @Override
    public String toString() {
        return id;
    }
}
