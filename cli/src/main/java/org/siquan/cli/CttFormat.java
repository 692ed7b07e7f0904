package org.siquan.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.curriculum.CurriculumCost;
import org.siquan.engine.scheduling.curriculum.CurriculumProblem;
import org.siquan.engine.scheduling.curriculum.CurriculumResult;
import org.siquan.engine.scheduling.curriculum.CurriculumSolver;
import org.siquan.engine.scheduling.curriculum.CurriculumTimetable;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Watch;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerdict;
import org.siquan.engine.scheduling.verify.curriculum.CurriculumVerifier;
import org.siquan.timetable.ctt.CttReader;
import org.siquan.timetable.ctt.CttSolution;

/** Curriculum-based timetabling of ITC-2007 track 3 with the cost UD2. */
record CttFormat() implements ScheduleFormat {

    @Override
    public String name() {
        return "ctt";
    }

    @Override
    public Scheduled solve(Path in, Seed seed, Effort effort, Watch watch) {
        CurriculumProblem problem = BadInput.unlessSound(CttReader.read(in));
        return switch (new CurriculumSolver().solve(problem, seed, effort, watch)) {
            case CurriculumResult.Solved solved ->
                new Scheduled(
                        true,
                        solved.cost().total(),
                        solved.lowerBound(),
                        parts(solved.cost()),
                        solved.proposals(),
                        List.of(),
                        content(problem, solved.timetable()));
            case CurriculumResult.Stopped stopped ->
                new Scheduled(
                        false,
                        stopped.cost().total(),
                        stopped.lowerBound(),
                        parts(stopped.cost()),
                        stopped.proposals(),
                        List.of(broken(stopped.broken())),
                        content(problem, stopped.timetable()));
            case CurriculumResult.Infeasible none ->
                new Scheduled(false, null, null, Map.of(), 0, none.reasons(), null);
        };
    }

    private static Text broken(int broken) {
        return new Text(
                "预算用完，仍有 %d 处冲突或不可用时段；是否有可行课表尚不清楚。".formatted(broken),
                "The budget is used up and %d conflicts or unavailable periods are left; whether there is a timetable is not known."
                        .formatted(broken));
    }

    private static ReportFolder.Content content(CurriculumProblem problem, CurriculumTimetable timetable) {
        return out -> out.write(CttSolution.text(problem, timetable).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Long> parts(CurriculumCost cost) {
        return parts(cost.roomCapacity(), cost.minWorkingDays(), cost.compactness(), cost.roomStability());
    }

    private static Map<String, Long> parts(long capacity, long days, long compactness, long stability) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("roomCapacity", capacity);
        parts.put("minWorkingDays", days);
        parts.put("compactness", compactness);
        parts.put("roomStability", stability);
        return parts;
    }

    @Override
    public Checked verify(Path in, Path out) {
        CurriculumVerdict verdict = CurriculumVerifier.verify(ScheduleText.of(in), ScheduleText.of(out));
        CurriculumVerdict.Cost cost = verdict.cost();
        return new Checked(
                verdict.findings().stream()
                        .map(finding -> new Broken(finding.rule(), finding.message()))
                        .toList(),
                verdict.found(),
                cost.total(),
                parts(cost.roomCapacity(), cost.minWorkingDays(), cost.compactness(), cost.roomStability()));
    }
}
