package org.siquan.app.industry;

import org.siquan.region.Industry;

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
}
