package org.siquan.app.talent;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.siquan.region.Learner;

/** How a school's own roster reaches the talent circle. For the school alone, with its own learners. */
public interface Enrolment {

    /** Which of these identifiers are learners of the actor's own school. */
    Set<String> known(Collection<String> learners);

    /**
     * Takes learners of the actor's school in, in the current transaction; whoever is there already gets the new name, programme and
     * year, and keeps what they rank. The same learners again write nothing.
     *
     * @param keepScore identifiers whose score, where they are there already, stays as it is
     * @return how many were new or changed
     * @throws IllegalArgumentException if a programme is unknown or not of the actor's school
     */
    int take(List<Learner> learners, Set<String> keepScore);
}
