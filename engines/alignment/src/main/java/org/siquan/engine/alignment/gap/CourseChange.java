package org.siquan.engine.alignment.gap;

import java.util.List;

/**
 * A suggested change of one course.
 *
 * @param id stable within the analysis: kind, course and competency
 * @param course id of the course; of a new module {@link #NEW_MODULE} and the key of its chain
 * @param from depth the course teaches it to today, 0..3
 * @param to depth after the change, 0..3
 * @param hours teaching hours it needs, &gt; 0, or frees, &lt; 0; whole hours
 * @param gain coverage of the major with this change alone minus today's, in 0..1; recomputed by applying it
 * @param orders ids of the orders that are served better by it, sorted
 * @param people places of these orders times the part of each that it serves
 */
public record CourseChange(
        String id,
        Kind kind,
        String course,
        String competency,
        int from,
        int to,
        double hours,
        double gain,
        List<String> orders,
        double people) {

    /** Begins the id of a module that does not exist yet. */
    public static final String NEW_MODULE = "NEW-";

    public CourseChange {
        orders = List.copyOf(orders);
    }

    /** The kinds of change. */
    public enum Kind {
        /** Teach it deeper where it is taught already. */
        DEEPEN,
        /** Take it up in the existing course that is nearest to it. */
        ADD,
        /** Open a new module for it, one for each industry chain. */
        OPEN_MODULE,
        /** Teach what hardly anybody asks for less deep, and move its hours. */
        REDUCE
    }
}
