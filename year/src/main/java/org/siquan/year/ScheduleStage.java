package org.siquan.year;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.CostBreakdown;
import org.siquan.engine.scheduling.RotationResult;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.RotationSolver;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verdict;
import org.siquan.region.Post;

/** Plans where every placed learner studies and works in each week of the year, and has the plan checked. */
final class ScheduleStage {

    private ScheduleStage() {}

    static ScheduleResult run(YearInput input, MatchingResult matching, StageControl control) {
        if (matching.placed() == 0) { // a park that has no learners yet
            return empty(input, "SOLVED", List.of());
        }
        RotationInput rotation = RotationInput.of(input, matching);
        ScheduleWords words = new ScheduleWords(input, rotation);
        return switch (new RotationSolver().solve(rotation.problem(), control.of("schedule"))) {
            case RotationResult.Solved solved ->
                result(
                        input,
                        rotation,
                        "SOLVED",
                        solved.schedule(),
                        solved.cost(),
                        solved.lowerBound(),
                        solved.gap(),
                        List.of());
            case RotationResult.Stopped stopped -> stopped(input, rotation, stopped, words);
            case RotationResult.Infeasible infeasible ->
                empty(
                        input,
                        "INFEASIBLE",
                        infeasible.conflicts().stream().map(words::conflict).toList());
        };
    }

    private static ScheduleResult stopped(
            YearInput input, RotationInput rotation, RotationResult.Stopped stopped, ScheduleWords words) {
        RotationSchedule best = stopped.best();
        if (best == null) {
            return empty(input, "STOPPED", List.of(new Text("预算用完仍无安排", "no schedule within the budget")));
        }
        List<Text> why = new ArrayList<>();
        why.add(
                stopped.reason() == RotationResult.Reason.CANCELLED
                        ? new Text("已取消，以下为取消时的安排", "cancelled; this is the plan at that moment")
                        : new Text(
                                "预算用完，仍有 %d 人周超出容量；尚不能证明一定无法安排".formatted(stopped.overloads()),
                                "budget used up with %d learner-weeks over capacity; it is not proven that no plan exists"
                                        .formatted(stopped.overloads())));
        stopped.crowded().stream().map(words::named).forEach(why::add);
        CostBreakdown cost =
                new RotationVerifier().verify(rotation.problem(), best).cost();
        double gap = stopped.lowerBound() == 0 ? 0 : (double) cost.total() / stopped.lowerBound() - 1;
        return result(input, rotation, "STOPPED", best, cost, stopped.lowerBound(), gap, why);
    }

    private static ScheduleResult empty(YearInput input, String status, List<Text> conflicts) {
        return new ScheduleResult(
                status,
                input.region().park().firstMonday(),
                RotationInput.WEEKS,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                conflicts,
                List.of());
    }

    private static ScheduleResult result(
            YearInput input,
            RotationInput rotation,
            String status,
            RotationSchedule schedule,
            CostBreakdown cost,
            long bound,
            double gap,
            List<Text> conflicts) {
        List<ScheduleResult.Load> loads = loads(input, rotation, schedule);
        List<ScheduleResult.Verdict> verdicts = new ArrayList<>();
        for (Verdict verdict :
                new RotationVerifier().verify(rotation.problem(), schedule).verdicts()) {
            verdicts.add(new ScheduleResult.Verdict(
                    verdict.rule(),
                    verdict.name(),
                    verdict.held(),
                    verdict.first().stream().map(v -> new Text(v.zh(), v.en())).toList()));
        }
        return new ScheduleResult(
                status,
                input.region().park().firstMonday(),
                RotationInput.WEEKS,
                cost.total() / 1000.0,
                bound / 1000.0,
                gap,
                occupied(rotation, loads),
                parts(cost),
                new WeekPlans(input, rotation, schedule).all(),
                loads,
                verdicts,
                conflicts,
                new Stays(rotation.problem()).of(schedule));
    }

    private static List<ScheduleResult.CostPart> parts(CostBreakdown cost) {
        return List.of(
                new ScheduleResult.CostPart(new Text("通勤", "commute"), cost.commute() / 1000.0),
                new ScheduleResult.CostPart(new Text("连续性", "continuity"), cost.continuity() / 1000.0),
                new ScheduleResult.CostPart(new Text("公平", "fairness"), cost.fairness() / 1000.0),
                new ScheduleResult.CostPart(new Text("偏好", "preference"), cost.preference() / 1000.0),
                new ScheduleResult.CostPart(new Text("均衡", "load"), cost.load() / 1000.0));
    }

    private static List<ScheduleResult.Load> loads(YearInput input, RotationInput rotation, RotationSchedule schedule) {
        Map<String, Post> posts = new HashMap<>();
        input.region().industry().posts().forEach(p -> posts.put(p.id().value(), p));
        int[][] learners = new int[rotation.problem().posts().size()][schedule.weeks()];
        for (int learner = 0; learner < schedule.learners(); learner++) {
            for (int week = 0; week < schedule.weeks(); week++) {
                int post = schedule.post(learner, week);
                if (post != RotationSchedule.NONE) {
                    learners[post][week]++;
                }
            }
        }
        List<ScheduleResult.Load> loads = new ArrayList<>();
        for (int p = 0; p < learners.length; p++) {
            String id = rotation.problem().posts().get(p).id();
            Post post = posts.get(id);
            loads.add(new ScheduleResult.Load(
                    id,
                    post == null ? id : post.zh(),
                    rotation.problem().posts().get(p).capacity(),
                    java.util.Arrays.stream(learners[p]).boxed().toList()));
        }
        return loads;
    }

    /** Share of the post-weeks in use, over the weeks in which anybody works. */
    private static double occupied(RotationInput rotation, List<ScheduleResult.Load> loads) {
        long used = 0;
        long possible = 0;
        for (int week = 0; week < RotationInput.WEEKS; week++) {
            int w = week;
            long now = loads.stream().mapToLong(l -> l.learners().get(w)).sum();
            used += now;
            possible += now == 0 ? 0 : rotation.capacity();
        }
        return possible == 0 ? 0 : (double) used / possible;
    }
}
