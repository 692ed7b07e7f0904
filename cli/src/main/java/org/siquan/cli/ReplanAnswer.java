package org.siquan.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.scheduling.Change;
import org.siquan.engine.scheduling.Disruption;
import org.siquan.engine.scheduling.ReplanResult;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.verify.rotation.RotationVerdict;

/**
 * What came of re-planning, in words and figures.
 *
 * @param round after the events, with what was published
 * @param costBefore of the published schedule
 * @param mostCost allowed
 * @param now current week, 1-based
 */
record ReplanAnswer(ReplanResult result, Disruption.Round round, long costBefore, long mostCost, int now) {

    private static final int LISTED = 50;

    /** True if there is a plan within the allowed cost. */
    boolean writes() {
        return result instanceof ReplanResult.Replanned planned && planned.withinCost();
    }

    /** The plan, after the verifier of files has recounted it and what is past has been compared. */
    ReplanResult.Replanned verified() {
        if (!(result instanceof ReplanResult.Replanned planned)) {
            throw new IllegalStateException("only a plan can be verified");
        }
        RotationVerdict verdict = VerifiedRotation.of(planned.problem(), planned.schedule());
        if (!verdict.feasible() || verdict.cost().total() != planned.cost().total()) {
            throw new IllegalStateException("the new plan does not hold: %d findings %s, cost %d, counted %d"
                    .formatted(
                            verdict.found(),
                            verdict.findings().stream().limit(3).toList(),
                            planned.cost().total(),
                            verdict.cost().total()));
        }
        RotationSchedule before = round.published();
        for (int learner = 0; learner < before.learners(); learner++) {
            if (!planned.schedule()
                    .ofLearner(learner)
                    .subList(0, now - 1)
                    .equals(before.ofLearner(learner).subList(0, now - 1))) {
                throw new IllegalStateException("the past of learner %d has changed".formatted(learner));
            }
        }
        return planned;
    }

    void print(PrintWriter terminal, boolean quiet, @Nullable String json) {
        switch (result) {
            case ReplanResult.Replanned planned -> {
                ReplanReport report = new ReplanReport(planned, round.published());
                planned.changes().stream()
                        .limit(quiet ? 0 : LISTED)
                        .forEach(change -> terminal.println(report.line(change)));
                if (!quiet && planned.changes().size() > LISTED) {
                    terminal.println("… %d".formatted(planned.changes().size() - LISTED));
                }
                terminal.println(summary(planned));
            }
            case ReplanResult.None none -> {
                none.why().forEach(why -> terminal.println(why.zh() + "  " + why.en()));
                terminal.println(
                        none.impossible()
                                ? "无解，原因如上，没有写入。 There is no plan, for the reasons above; nothing was written."
                                : "预算内没有找到，最拥挤之处如上，没有写入。 None was found within the budget; the fullest places are above, nothing was written.");
            }
        }
        if (json != null) {
            terminal.println(json);
        }
        terminal.flush();
    }

    private String summary(ReplanResult.Replanned planned) {
        int changes = planned.changes().size();
        long cost = planned.cost().total();
        String text = "改动 %d 项（至少 %d），%d 名学生；费用 %d → %d。 %d change(s), at least %d, of %d learner(s); cost %d → %d."
                .formatted(
                        changes,
                        planned.leastChanges(),
                        learners(planned),
                        costBefore,
                        cost,
                        changes,
                        planned.leastChanges(),
                        learners(planned),
                        costBefore,
                        cost);
        return planned.withinCost()
                ? text
                : text
                        + "%n费用超过允许的 %d，没有写入。 The cost is above the allowed %d; nothing was written."
                                .formatted(mostCost, mostCost);
    }

    private static long learners(ReplanResult.Replanned planned) {
        return planned.changes().stream().map(Change::learner).distinct().count();
    }

    /** The figures of the last line. */
    Map<String, Object> figures() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("feasible", writes());
        object.put("costBefore", costBefore);
        if (result instanceof ReplanResult.Replanned planned) {
            object.put("cost", planned.cost().total());
            object.put("parts", RotationFormat.parts(planned.cost()));
            object.put("changes", planned.changes().size());
            object.put("leastChanges", planned.leastChanges());
            object.put("learners", learners(planned));
            object.put("reasons", new ReplanReport(planned, round.published()).reasons());
            object.put("withinCost", planned.withinCost());
            object.put("proposals", planned.proposals());
        } else {
            object.put("cost", null);
            object.put("impossible", result instanceof ReplanResult.None none && none.impossible());
        }
        object.put("mostCost", mostCost == Long.MAX_VALUE ? null : mostCost);
        return object;
    }
}
