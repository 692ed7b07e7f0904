package org.siquan.engine.matching;

import java.util.List;
import java.util.Set;

/**
 * An enrolled learner who ranks places.
 *
 * @param id unique
 * @param groups what agreed shares and reserves count by: the province of the school, a 3+2 feeder; may be empty
 * @param tie decides between equal scores, smaller first; unique, from the public lottery
 * @param choices best first; an empty list means "no choice" and the learner stays without a class
 */
public record Applicant(String id, Set<String> groups, long tie, List<Choice> choices) {

    public Applicant {
        groups = Set.copyOf(groups);
        choices = List.copyOf(choices);
    }

    /** A learner of one group, or of none if it is empty. */
    public Applicant(String id, String group, long tie, List<Choice> choices) {
        this(id, group.isEmpty() ? Set.of() : Set.of(group), tie, choices);
    }
}
