package org.siquan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.scheduling.Change;
import org.siquan.engine.scheduling.ReplanResult;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;

/** Every change of a re-planned rotation, before and after, with its reason; weeks and blocks 1-based. */
record ReplanReport(ReplanResult.Replanned result, RotationSchedule published) {

    private static final String HEADER = "learner,block,reason,post_before,lodging_before,first_week_before,"
            + "last_week_before,post_after,lodging_after,first_week_after,last_week_after,why_zh,why_en\n";

    void writeTo(OutputStream out) throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (Change change : result.changes()) {
            row(
                    rows,
                    change.learner(),
                    change.block(),
                    reason(change),
                    change.before(),
                    change.after(),
                    change.why().zh(),
                    change.why().en());
        }
        for (int learner = 0; learner < published.learners(); learner++) {
            if (published.ofLearner(learner).stream().allMatch(cell -> cell.block() == RotationSchedule.NONE)) {
                joined(rows, learner);
            }
        }
        out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void joined(StringBuilder rows, int learner) {
        List<RotationSchedule.Cell> cells = result.schedule().ofLearner(learner);
        for (int week = 0; week < cells.size(); ) {
            RotationSchedule.Cell cell = cells.get(week);
            int last = week;
            for (int next = week; next < cells.size(); next++) {
                last = cells.get(next).block() == cell.block() ? next : last;
            }
            if (cell.block() != RotationSchedule.NONE) {
                Change.Placement after = new Change.Placement(cell.post(), cell.lodging(), week, last);
                row(rows, learner, cell.block(), "joined", null, after, "新加入。", "The learner is new.");
                week = last + 1;
            } else {
                week++;
            }
        }
    }

    private void row(
            StringBuilder rows,
            int learner,
            int block,
            String reason,
            Change.@Nullable Placement before,
            Change.Placement after,
            String zh,
            String en) {
        List<String> cells = new ArrayList<>(
                List.of(result.problem().learners().get(learner).id(), String.valueOf(block + 1), reason));
        cells.addAll(before == null ? List.of("", "", "", "") : place(before));
        cells.addAll(place(after));
        cells.add(quoted(zh));
        cells.add(quoted(en));
        rows.append(String.join(",", cells)).append('\n');
    }

    private List<String> place(Change.Placement at) {
        RotationProblem problem = result.problem();
        return List.of(
                at.post() < 0 ? "" : problem.posts().get(at.post()).id(),
                at.lodging() < 0 ? "" : problem.lodgings().get(at.lodging()).id(),
                String.valueOf(at.first() + 1),
                String.valueOf(at.last() + 1));
    }

    /** One change in a line for people. */
    String line(Change change) {
        return "%s  %d: %s → %s  %s  %s"
                .formatted(
                        result.problem().learners().get(change.learner()).id(),
                        change.block() + 1,
                        words(change.before()),
                        words(change.after()),
                        change.why().zh(),
                        change.why().en());
    }

    private String words(Change.Placement at) {
        List<String> place = place(at);
        return "%s %s–%s (%s)"
                .formatted(
                        place.get(0).isEmpty() ? "课程 course" : place.get(0), place.get(2), place.get(3), place.get(1));
    }

    private static String reason(Change change) {
        return change.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many changes there are for each reason. */
    Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        result.changes().forEach(change -> reasons.merge(reason(change), 1, Integer::sum));
        return reasons;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
