package org.siquan.app.education;

import org.siquan.region.Education;

/** The park's whole education circle, for importing it and for the processes that read it. */
public interface EducationRegistry {

    /**
     * Replaces the park's whole circle in the current transaction; the same content writes nothing. The actor must see
     * the whole park.
     */
    void replace(Education circle);

    /**
     * The whole circle, in the order in which it was given, with every school's capacities: the actor must see the whole
     * park.
     */
    Education read();
}
