package org.siquan.engine.matching.catalogue;

import java.util.List;
import java.util.Optional;
import org.siquan.engine.matching.exact.MaxHrt;
import org.siquan.engine.matching.exact.TeamStability;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.FlexibleDeferredAcceptance;
import org.siquan.engine.matching.mechanism.KiralyApproximation;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.PlaceProposing;
import org.siquan.engine.matching.mechanism.PriorityListRegionalQuotas;
import org.siquan.engine.matching.mechanism.SerialDictatorship;
import org.siquan.engine.matching.mechanism.TeamDeferredAcceptance;
import org.siquan.engine.matching.opening.OpeningOptimal;

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
                new KiralyApproximation(),
                new MaxHrt(),
                new TeamDeferredAcceptance(),
                new TeamStability(),
                new OpeningOptimal());
    }

    /** The mechanism of this name. */
    public static Optional<Mechanism> find(String name, int threads) {
        for (Mechanism each : list(threads)) {
            if (each.name().equals(name)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
