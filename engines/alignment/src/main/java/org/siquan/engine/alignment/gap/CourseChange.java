package org.siquan.engine.alignment.gap;

import java.util.List;
import org.siquan.engine.kernel.Text;

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
        DEEPEN("加深", "deepen"),
        /** Take it up in the existing course that is nearest to it. */
        ADD("并入现有课程", "add to a course"),
        /** Open a new module for it, one for each industry chain. */
        OPEN_MODULE("新开模块", "open a module"),
        /** Teach what hardly anybody asks for less deep, and move its hours. */
        REDUCE("压缩", "reduce");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** Its name. */
        public Text words() {
            return new Text(zh, en);
        }
    }
}
