package org.siquan.engine.matching.mechanism;

import java.util.List;
import java.util.Optional;

/** All mechanisms by name. */
public final class Mechanisms {

    private Mechanisms() {}

    /**
     * Every mechanism.
     *
     * @param threads for those that can use several, &ge; 1
     */
    public static List<Mechanism> list(int threads) {
        return List.of(
                new SerialDictatorship(),
                new DeferredAcceptance(threads),
                new PlaceProposing(),
                new FlexibleDeferredAcceptance(threads),
                new PriorityListRegionalQuotas(),
                new TeamDeferredAcceptance());
    }

    /** The mechanism of this name. */
    public static Optional<Mechanism> find(String name, int threads) {
        return list(threads).stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
