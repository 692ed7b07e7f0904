package org.siquan.app.education;

import org.siquan.region.Education;

/** The park's whole education circle, for importing it and for the processes that read it. */
public interface EducationRegistry {

    /**
     * Makes this the circle of the actor's park, in the current transaction. The same content writes nothing. Only for
     * the park's operator and what works for it.
     */
    void replace(Education circle);

    /** The circle of the actor's park; whole only for an actor who sees the whole park, else what the actor may see. */
    Education read();
}
