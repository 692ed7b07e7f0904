package org.siquan.app.apprenticeship.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanVersion;

/** The plans that were read last, by id and version: a version never changes. Thread-safe; holds four at most. */
final class RecentPlans {

    private static final int MOST = 4;

    private final Map<Key, PlanStore.Loaded> plans = new LinkedHashMap<>(MOST, 0.75f, true);

    private record Key(PlanId plan, long version) {}

    PlanStore.Loaded get(PlanVersion plan, Supplier<PlanStore.Loaded> reader) {
        Key key = new Key(plan.id(), plan.version());
        synchronized (plans) {
            PlanStore.Loaded known = plans.get(key);
            if (known != null) {
                return known;
            }
        }
        PlanStore.Loaded read = Objects.requireNonNull(reader.get());
        synchronized (plans) {
            plans.put(key, read);
            if (plans.size() > MOST) {
                plans.remove(plans.keySet().iterator().next());
            }
        }
        return read;
    }
}
