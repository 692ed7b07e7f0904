package org.siquan.year;

import java.util.List;
import org.siquan.engine.kernel.Text;

/**
 * The pre-placement gate (岗前审核) for every planned placement, and the rules it rests on.
 *
 * @param checked placements checked
 * @param ready placements whose plan breaks no stopping rule; papers may still be missing
 */
public record TrainingResult(
        int checked, int ready, List<RuleUse> rules, List<Headcount> headcounts, List<Gate> gates) {

    public TrainingResult {
        rules = List.copyOf(rules);
        headcounts = List.copyOf(headcounts);
        gates = List.copyOf(gates);
    }

    /** One rule, and how its verdicts fell over all placements. */
    public record RuleUse(
            String id,
            String source,
            String article,
            Text statement,
            String severity,
            Text basis,
            int complies,
            int violates,
            int unknown,
            int exempted,
            int notApplicable) {}

    /** Learners of all schools at one enterprise against its staff (10 % rule). */
    public record Headcount(String enterprise, String name, int staff, int limit, int peak, int week, Text remark) {}

    /**
     * What stands between one learner and the first day at the post.
     *
     * @param week first week of the placement, 1-based
     * @param decision {@code MAY_START}, {@code PAPERS_MISSING} or {@code MAY_NOT_START}
     * @param met number of rules that apply and are kept
     */
    public record Gate(
            String learner, String name, String post, int week, String decision, int met, List<Point> points) {
        public Gate {
            points = List.copyOf(points);
        }
    }

    /**
     * One open point of a gate, sorted by consequence.
     *
     * @param severity of the rule when it is broken; {@code DUTY} when only its paper is missing
     * @param basis how sure we are of the rule's words: 原文, 转引 or 待核
     */
    public record Point(String rule, String severity, String article, Text basis, Text sentence, Text whoActs) {}
}
