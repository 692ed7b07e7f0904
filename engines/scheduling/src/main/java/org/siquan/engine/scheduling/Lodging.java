package org.siquan.engine.scheduling;

/**
 * A place where learners live during a block: a dormitory with beds, or a home area.
 *
 * @param id unique
 * @param beds most learners in one week, &ge; 0; {@link #UNLIMITED} = not counted
 */
public record Lodging(String id, int beds) {

    /** Beds are not counted, for example for learners who live at home. */
    public static final int UNLIMITED = Integer.MAX_VALUE;
}
