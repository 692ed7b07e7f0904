package org.siquan.engine.alignment.gap;

import java.util.List;
import java.util.TreeMap;

/**
 * A course and what it teaches.
 *
 * @param id not blank, unique within a call
 * @param major code of its major
 * @param hours teaching hours, &ge; 0
 * @param credits &ge; 0
 * @param teaches each competency once, at its deepest, by id; empty where nothing is stated
 */
public record TaughtCourse(String id, String major, double hours, double credits, List<CompetencyDepth> teaches) {

    public TaughtCourse {
        Given.text("id of course", id);
        Given.range("hours of course " + id, hours, 0, 1e6);
        Given.range("credits of course " + id, credits, 0, 1e6);
        TreeMap<String, Integer> deepest = new TreeMap<>();
        teaches.forEach(one -> deepest.merge(one.competency(), one.depth(), Math::max));
        teaches = deepest.entrySet().stream()
                .map(e -> new CompetencyDepth(e.getKey(), e.getValue()))
                .toList();
    }

    /** Depth to which it teaches a competency; 0 if it does not. */
    public int depth(String competency) {
        for (CompetencyDepth one : teaches) {
            if (one.competency().equals(competency)) {
                return one.depth();
            }
        }
        return 0;
    }

    /** All steps of depth that it teaches; its hours are taken to be spread evenly over them. */
    public int steps() {
        return teaches.stream().mapToInt(CompetencyDepth::depth).sum();
    }

    /** Hours spent on a competency: hours &times; its depth / all steps; 0 if it is not taught. */
    public double hoursOf(String competency) {
        int steps = steps();
        return steps == 0 ? 0 : hours * depth(competency) / steps;
    }
}
