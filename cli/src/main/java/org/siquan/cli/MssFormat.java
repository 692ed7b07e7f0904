package org.siquan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.clerkship.ClerkshipPlan;
import org.siquan.engine.scheduling.clerkship.ClerkshipProblem;
import org.siquan.engine.scheduling.clerkship.ClerkshipResult;
import org.siquan.engine.scheduling.clerkship.ClerkshipSolver;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Watch;
import org.siquan.engine.scheduling.verify.clerkship.ClerkshipVerdict;
import org.siquan.engine.scheduling.verify.clerkship.ClerkshipVerifier;
import org.siquan.timetable.mss.MssReader;
import org.siquan.timetable.mss.MssSolution;

/** Medical Student Scheduling. The score is to be greatest, so the cost is the score with the other sign. */
record MssFormat() implements ScheduleFormat {

    @Override
    public String name() {
        return "mss";
    }

    @Override
    public Scheduled solve(Path in, Seed seed, Effort effort, Watch watch) {
        ClerkshipProblem problem = problem(in);
        return switch (new ClerkshipSolver().solve(problem, seed, effort, watch)) {
            case ClerkshipResult.Solved solved ->
                new Scheduled(
                        true,
                        -solved.score(),
                        -solved.upperBound(),
                        Map.of("score", solved.score()),
                        solved.proposals(),
                        List.of(),
                        content(problem, solved.plan()));
            case ClerkshipResult.Stopped stopped ->
                new Scheduled(
                        false,
                        -stopped.score(),
                        -stopped.upperBound(),
                        Map.of("score", stopped.score()),
                        stopped.proposals(),
                        List.of(broken(stopped.broken())),
                        content(problem, stopped.plan()));
            case ClerkshipResult.Infeasible none ->
                new Scheduled(false, null, null, Map.of(), 0, none.conflicts(), null);
        };
    }

    private static ClerkshipProblem problem(Path in) {
        try {
            return BadInput.unlessSound(MssReader.read(in));
        } catch (IOException e) {
            throw ScheduleText.unreadable(in);
        }
    }

    private static Text broken(long broken) {
        return new Text(
                "预算用完，仍有 %d 处名额或先修要求未满足；是否有可行安排尚不清楚。".formatted(broken),
                "The budget is used up and %d positions or prerequisites are still broken; whether there is a plan is not known."
                        .formatted(broken));
    }

    private static ReportFolder.Content content(ClerkshipProblem problem, ClerkshipPlan plan) {
        return out -> out.write(MssSolution.write(problem, plan).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Checked verify(Path in, Path out) {
        ClerkshipVerdict verdict = ClerkshipVerifier.verify(ScheduleText.of(in), ScheduleText.of(out));
        ClerkshipVerdict.Score score = verdict.score();
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("disciplines", score.disciplines());
        parts.put("hospitals", score.hospitals());
        parts.put("changes", score.changes());
        parts.put("idle", score.idle());
        parts.put("manager", score.manager());
        parts.put("worst", score.worst());
        parts.put("score", score.total());
        return new Checked(
                verdict.findings().stream()
                        .map(finding -> new Broken(finding.rule(), finding.message()))
                        .toList(),
                verdict.found(),
                -score.total(),
                parts);
    }
}
