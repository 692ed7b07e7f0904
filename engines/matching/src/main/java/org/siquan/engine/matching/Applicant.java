package org.siquan.engine.matching;

import java.util.List;

/**
 * An enrolled learner who ranks places.
 *
 * @param id unique
 * @param group what agreed shares count by, for example the province of the school; may be empty
 * @param tie decides between equal scores, smaller first; unique, from the public lottery
 * @param choices best first; an empty list means "no choice" and the learner stays without a class
 */
public record Applicant(String id, String group, long tie, List<Choice> choices) {

    public Applicant {
        choices = List.copyOf(choices);
    }
}
