package org.siquan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.Conflict;
import org.siquan.engine.scheduling.CostBreakdown;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationResult;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.RotationSolver;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Watch;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.rotation.RotationFileVerifier;
import org.siquan.engine.scheduling.verify.rotation.RotationVerdict;
import org.siquan.timetable.rotation.RotationReader;
import org.siquan.timetable.rotation.RotationRows;

/** Work-study rotation: a folder of CSV tables or a JSON document in, CSV {@code learner,week,block,post,…} out. */
record RotationFormat() implements ScheduleFormat {

    @Override
    public String name() {
        return "rotation";
    }

    @Override
    public Scheduled solve(Path in, Seed seed, Effort effort, Watch watch) {
        RotationProblem problem = problem(in);
        return switch (new RotationSolver().solve(problem, seed, effort, watch)) {
            case RotationResult.Solved solved ->
                new Scheduled(
                        true,
                        solved.cost().total(),
                        solved.lowerBound(),
                        parts(solved.cost()),
                        solved.proposals(),
                        List.of(),
                        content(problem, solved.schedule()));
            case RotationResult.Stopped stopped -> stopped(problem, stopped);
            case RotationResult.Infeasible none ->
                new Scheduled(
                        false,
                        null,
                        null,
                        Map.of(),
                        0,
                        none.conflicts().stream().map(Conflict::words).toList(),
                        null);
        };
    }

    /** The problem of a folder or document. @throws BadInput if it is not sound */
    static RotationProblem problem(Path in) {
        if (!Files.exists(in)) {
            throw ScheduleText.unreadable(in);
        }
        return BadInput.unlessSound(RotationReader.read(in));
    }

    /** The schedule of a file. @throws BadInput if it does not belong to the problem */
    static RotationSchedule schedule(RotationProblem problem, Path file) {
        if (!Files.isRegularFile(file)) {
            throw ScheduleText.unreadable(file);
        }
        return BadInput.unlessSound(RotationRows.read(problem, file));
    }

    private static Scheduled stopped(RotationProblem problem, RotationResult.Stopped stopped) {
        RotationSchedule best = stopped.best();
        Text budget = new Text(
                "预算用完，仍有 %d 个人周超出容量；是否有可行安排尚不清楚。最拥挤之处：".formatted(stopped.overloads()),
                "The budget is used up and %d learner-weeks are beyond a capacity; whether there is a schedule is not known. Fullest:"
                        .formatted(stopped.overloads()));
        List<Text> reasons = new ArrayList<>(List.of(budget));
        reasons.addAll(stopped.crowded());
        if (best == null) {
            return new Scheduled(false, null, stopped.lowerBound(), Map.of(), stopped.proposals(), reasons, null);
        }
        CostBreakdown cost = new RotationVerifier().verify(problem, best).cost();
        return new Scheduled(
                false,
                cost.total(),
                stopped.lowerBound(),
                parts(cost),
                stopped.proposals(),
                reasons,
                content(problem, best));
    }

    /** The rows of a schedule. */
    static ReportFolder.Content content(RotationProblem problem, RotationSchedule schedule) {
        return out -> RotationRows.write(problem, schedule, out);
    }

    /** The cost by wish. */
    static Map<String, Long> parts(CostBreakdown cost) {
        return parts(cost.commute(), cost.continuity(), cost.fairness(), cost.preference(), cost.load());
    }

    private static Map<String, Long> parts(long commute, long continuity, long fairness, long preference, long load) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("commute", commute);
        parts.put("continuity", continuity);
        parts.put("fairness", fairness);
        parts.put("preference", preference);
        parts.put("load", load);
        return parts;
    }

    @Override
    public Checked verify(Path in, Path out) {
        RotationVerdict verdict = RotationFileVerifier.verify(in, out);
        RotationVerdict.Cost cost = verdict.cost();
        return new Checked(
                verdict.findings().stream()
                        .map(finding -> new Broken(finding.rule(), finding.message()))
                        .toList(),
                verdict.found(),
                cost.total(),
                parts(cost.commute(), cost.continuity(), cost.fairness(), cost.preference(), cost.load()));
    }
}
