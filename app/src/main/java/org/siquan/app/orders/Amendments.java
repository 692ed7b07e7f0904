package org.siquan.app.orders;

import java.util.List;
import org.siquan.region.OrderId;

/** Changes of published orders: proposed with a reason, looked at with their effect, then done or dropped. */
public interface Amendments {

    /** As they hold now; pay is 0 where the actor may not see it. */
    Amendment.Terms terms(OrderId order);

    /** Newest first; as far as the actor may see them. */
    List<Amendment> list(OrderId order);

    /**
     * What an amendment does, before it is done.
     *
     * @param matched learners with a place now
     * @param least learners that the classes need to open
     * @param possible false where fewer places remain than are matched or needed
     * @param payPercent of the same-post wage, rounded down; -1: no wage is known
     * @param contracts that get a new version
     */
    record Effect(int matched, int least, boolean possible, int payPercent, int contracts) {}

    Effect effect(OrderId order, Amendment.Terms after);

    /**
     * Proposes; one at a time.
     *
     * @return its number, counted from 1
     */
    int propose(OrderId order, long version, Amendment.Terms after, String reason);

    /** Writes it into the registry and makes new versions of the contracts. */
    void apply(OrderId order, int number);

    void drop(OrderId order, int number);
}
