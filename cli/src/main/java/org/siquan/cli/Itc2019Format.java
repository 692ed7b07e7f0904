package org.siquan.cli;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.search.Effort;
import org.siquan.engine.scheduling.search.Watch;
import org.siquan.engine.scheduling.university.UniversityCost;
import org.siquan.engine.scheduling.university.UniversityProblem;
import org.siquan.engine.scheduling.university.UniversityResult;
import org.siquan.engine.scheduling.university.UniversitySolver;
import org.siquan.engine.scheduling.university.UniversityTimetable;
import org.siquan.engine.scheduling.verify.Verdict;
import org.siquan.engine.scheduling.verify.itc2019.Itc2019Report;
import org.siquan.engine.scheduling.verify.itc2019.Itc2019Verifier;
import org.siquan.timetable.itc2019.ProblemReader;
import org.siquan.timetable.itc2019.SolutionWriter;

/** University course timetabling of ITC-2019: problem XML in, solution XML out. */
record Itc2019Format() implements ScheduleFormat {

    @Override
    public String name() {
        return "itc2019";
    }

    @Override
    public Scheduled solve(Path in, Seed seed, Effort effort, Watch watch) {
        UniversityProblem problem = BadInput.unlessSound(new ProblemReader().read(in));
        UniversityResult result = new UniversitySolver().solve(problem, seed, effort, watch);
        return switch (result) {
            case UniversityResult.Solved solved ->
                new Scheduled(
                        true,
                        solved.cost().total(),
                        solved.lowerBound(),
                        parts(solved.cost()),
                        solved.proposals(),
                        List.of(),
                        content(problem, solved.timetable(), effort));
            case UniversityResult.Stopped stopped ->
                new Scheduled(
                        false,
                        stopped.cost().total(),
                        stopped.lowerBound(),
                        parts(stopped.cost()),
                        stopped.proposals(),
                        List.of(broken(stopped.violations())),
                        content(problem, stopped.best(), effort));
            case UniversityResult.Infeasible none ->
                new Scheduled(false, null, null, Map.of(), 0, none.reasons(), null);
        };
    }

    private static Text broken(long violations) {
        return new Text(
                "预算用完，仍有 %d 处硬约束未满足；是否有可行课表尚不清楚。".formatted(violations),
                "The budget is used up and %d hard constraints are broken; whether there is a timetable is not known."
                        .formatted(violations));
    }

    private static ReportFolder.Content content(
            UniversityProblem problem, UniversityTimetable timetable, Effort effort) {
        return out -> {
            StringWriter xml = new StringWriter();
            SolutionWriter.write(problem, timetable, 0, effort.threads(), xml);
            out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Map<String, Long> parts(UniversityCost cost) {
        return parts(cost.time(), cost.room(), cost.distribution(), cost.student());
    }

    private static Map<String, Long> parts(long time, long room, long distribution, long student) {
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put("time", time);
        parts.put("room", room);
        parts.put("distribution", distribution);
        parts.put("student", student);
        return parts;
    }

    @Override
    public Checked verify(Path in, Path out) {
        Itc2019Report report = Itc2019Verifier.verify(in, out);
        if (!report.faults().isEmpty()) {
            Text fault = report.faults().getFirst();
            throw new BadInput(List.of(IssueText.whole(
                    out.toString(),
                    "file.unreadable",
                    new org.siquan.region.file.Text(fault.zh(), fault.en()),
                    new org.siquan.region.file.Text(
                            "改正该文件；格式见 itc2019.org/format。", "Correct the file; see itc2019.org/format."))));
        }
        List<Broken> broken = new ArrayList<>();
        for (Verdict verdict : report.verdicts()) {
            verdict.first().forEach(text -> broken.add(new Broken(verdict.rule(), text)));
        }
        return new Checked(
                broken,
                report.violations(),
                report.total(),
                parts(report.time(), report.room(), report.distribution(), report.student()));
    }
}
