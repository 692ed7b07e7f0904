package org.siquan.app.industry;

import org.siquan.region.EnterpriseId;
import org.siquan.region.Industry;
import org.siquan.region.OrderId;
import org.siquan.region.PostId;

/** The industry circle of the actor's park. */
public interface IndustryRegistry {

    /**
     * Replaces the park's whole circle in the current transaction; the same content writes nothing. The actor must see
     * the whole park.
     */
    void replace(Industry circle);

    /**
     * The whole circle, in the order in which it was given, with staff numbers, pay and mentors' names: the actor must
     * see the whole park.
     */
    Industry read();

    /**
     * Changes the people on post of an enterprise, from which the 10 % rule follows. For the enterprise itself and the
     * park's operator; others are refused.
     *
     * @param version as read; an older one changes nothing
     */
    Change changeStaff(EnterpriseId enterprise, int staff, long version);

    /** Changes the places of an order; they must cover what its classes need to open. As {@link #changeStaff}. */
    Change changePlaces(OrderId order, int places, long version);

    /** Changes how many learners a post takes at the same time. As {@link #changeStaff}. */
    Change changeCapacity(PostId post, int capacity, long version);
}
