package org.siquan.app.talent;

import org.siquan.region.Talent;

/** The park's whole talent circle, for importing it and for the processes that read it. */
public interface TalentRegistry {

    /**
     * Replaces the park's whole circle in the current transaction; the same content writes nothing. The actor must see
     * the whole park, and the education circle must be there: a learner belongs to the school of the programme.
     *
     * @throws IllegalArgumentException if a learner's programme is unknown, or a preference names an unknown learner
     */
    void replace(Talent circle);

    /** The whole circle, in the order in which it was given: the actor must see the whole park. */
    Talent read();
}
