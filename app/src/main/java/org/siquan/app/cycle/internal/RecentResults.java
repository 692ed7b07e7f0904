package org.siquan.app.cycle.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The stage results read last, by their hash: a result never changes, so that a page need not read megabytes of text
 * again. Whoever asks has proved by reading the hash that they may see it. Thread-safe; holds two runs at most.
 */
final class RecentResults {

    private static final int MOST = 14;

    private final Map<String, Object> results = new LinkedHashMap<>(MOST, 0.75f, true);

    synchronized Object get(String hash, Supplier<Object> reader) {
        Object found = results.get(hash);
        if (found == null) {
            found = Objects.requireNonNull(reader.get());
            results.put(hash, found);
            if (results.size() > MOST) {
                results.remove(results.keySet().iterator().next());
            }
        }
        return found;
    }
}
