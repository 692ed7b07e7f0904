package org.siquan.app.alignment.web;

import java.util.List;
import org.siquan.engine.alignment.gap.ChangePlan;
import org.siquan.engine.alignment.gap.MajorGap;
import org.siquan.engine.kernel.Text;

/**
 * The gap analysis of a major as its page shows it; shares in percent.
 *
 * @param lines one for each competency, most wanted first
 * @param changes suggested, largest gain first
 * @param plan the chosen ones together
 * @param orders affected by the chosen ones
 * @param classes of these orders that take learners of the major
 * @param learners on the way in the programmes whose counts the reader may know
 * @param hidden programmes whose counts the reader may not know
 */
public record GapView(
        MajorGap gap,
        String name,
        List<Line> lines,
        List<Change> changes,
        ChangePlan plan,
        int chosen,
        List<Link> orders,
        List<String> classes,
        int learners,
        int hidden) {

    public GapView {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
        orders = List.copyOf(orders);
        classes = List.copyOf(classes);
    }

    /** Something that opens. */
    public record Link(String words, String path) {}

    /** What one source says of a competency. */
    public record Evidence(Text source, double amount, Text unit, List<Link> links) {
        public Evidence {
            links = List.copyOf(links);
        }
    }

    /**
     * A competency.
     *
     * @param demand its part in the demand
     * @param taught the part of it that is taught deep enough, at most {@code demand}
     * @param demandBar length against the most wanted one
     */
    public record Line(
            Text name,
            double demand,
            double taught,
            double demandBar,
            double taughtBar,
            String verdict,
            Text words,
            int asked,
            int depth,
            List<Course> courses,
            List<Text> trends,
            List<Text> suggestions,
            List<Evidence> evidence) {
        public Line {
            courses = List.copyOf(courses);
            trends = List.copyOf(trends);
            suggestions = List.copyOf(suggestions);
            evidence = List.copyOf(evidence);
        }
    }

    /** A course that teaches it. */
    public record Course(Text name, int depth, double hours) {}

    /** A suggested change. */
    public record Change(
            String id,
            boolean chosen,
            Text kind,
            Text course,
            Text competency,
            int from,
            int to,
            double hours,
            double gain,
            double people) {}

    /** Coverage before the chosen changes, in percent. */
    public double before() {
        return 100 * plan.before();
    }

    /** Coverage after them, in percent. */
    public double after() {
        return 100 * plan.after();
    }
}
