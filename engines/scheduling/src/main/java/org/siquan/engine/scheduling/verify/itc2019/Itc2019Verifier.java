package org.siquan.engine.scheduling.verify.itc2019;

import java.nio.file.Path;
import java.util.List;

/**
 * Judges a timetable of the International Timetabling Competition 2019 from its problem and solution files: every hard rule,
 * and the cost with its four parts.
 *
 * <p>Soft relations between pairs count once for each violated pair. MaxDays counts the days beyond D. MaxDayLoad (slots
 * beyond S), MaxBreaks (blocks beyond R + 1) and MaxBlock (blocks longer than M) are summed over days and weeks, multiplied by
 * the penalty, divided by the number of weeks and rounded down. For MaxBlock, classes that all start together form no block.
 * Thread-safe.
 *
 * @implNote O(classes&sup2; per room and relation + classes&sup2; per student). Source: M&uuml;ller, Rudov&aacute; and
 *     M&uuml;llerov&aacute;, University course timetabling and International Timetabling Competition 2019, PATAT 2018;
 *     itc2019.org/format
 */
public final class Itc2019Verifier {

    private Itc2019Verifier() {}

    /** Judges; never throws for what the files say. */
    public static Itc2019Report verify(Path problemFile, Path solutionFile) {
        try {
            GivenProblem problem = GivenProblem.read(problemFile);
            GivenSolution solution = GivenSolution.read(solutionFile);
            if (!problem.name.equals(solution.name)) {
                throw new FileFault(
                        "解答属于题目“%s”，不是“%s”".formatted(solution.name, problem.name),
                        "the solution is of “%s”, not of “%s”".formatted(solution.name, problem.name));
            }
            return judge(problem, solution);
        } catch (FileFault fault) {
            return new Itc2019Report(List.of(fault.text()), List.of(), 0, 0, 0, 0, 0);
        }
    }

    private static Itc2019Report judge(GivenProblem problem, GivenSolution solution) {
        Breaches breaches = new Breaches();
        PlacementCheck placement = new PlacementCheck(problem, breaches);
        placement.check(solution);
        EnrolmentCheck enrolment = new EnrolmentCheck(problem, placement.sittings, breaches);
        enrolment.check(solution);
        long total = problem.timeWeight * placement.time
                + problem.roomWeight * placement.room
                + problem.distributionWeight * placement.distribution
                + problem.studentWeight * enrolment.conflicts;
        return new Itc2019Report(
                List.of(),
                breaches.verdicts(),
                placement.time,
                placement.room,
                placement.distribution,
                enrolment.conflicts,
                total);
    }
}
