package org.siquan.app.talent;

import org.siquan.region.Talent;

/** The park's whole talent circle, for importing it and for the processes that read it. */
public interface TalentRegistry {

    /**
     * Makes this the circle of the actor's park, in the current transaction; the education circle must be there, since
     * a learner belongs to the school of the programme. The same content writes nothing. Only for the park's operator
     * and what works for it.
     */
    void replace(Talent circle);

    /** The circle of the actor's park; whole only for an actor who sees the whole park, else what the actor may see. */
    Talent read();
}
