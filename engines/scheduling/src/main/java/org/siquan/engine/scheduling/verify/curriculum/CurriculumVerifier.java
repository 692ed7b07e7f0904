package org.siquan.engine.scheduling.verify.curriculum;

import java.util.List;

/**
 * Checks a timetable against its problem from the texts of the two files: {@code .ctt}, and one line {@code course room day
 * period} for each lecture.
 *
 * <p>Violations are counted as the competition's validator counts them: a lecture that is missing, too many or a second one of
 * its course in a period; a pair of lectures of conflicting courses; a lecture where its course is not available; a lecture
 * beyond the first in a room. Thread-safe; no chance.
 *
 * @implNote O(curricula × courses × lectures). Source: Di Gaspero, McCollum &amp; Schaerf 2007, The second International
 *     Timetabling Competition: curriculum-based course timetabling (track 3); Bonutti et al. 2012,
 *     doi:10.1007/s10479-010-0707-0 (formulation UD2)
 */
public final class CurriculumVerifier {

    private CurriculumVerifier() {}

    /** Recomputes everything; never throws for any text. */
    public static CurriculumVerdict verify(String problem, String solution) {
        Findings findings = new Findings();
        GivenTimetabling given = ProblemText.read(problem, findings);
        if (findings.found() > 0) {
            return new CurriculumVerdict(findings.kept(), findings.found(), CurriculumVerdict.Cost.NONE);
        }
        List<SolutionText.Lecture> lectures = SolutionText.read(solution, given, findings);
        if (findings.found() > 0) {
            return new CurriculumVerdict(findings.kept(), findings.found(), CurriculumVerdict.Cost.NONE);
        }
        new HardCheck(given, findings).check(lectures);
        return new CurriculumVerdict(findings.kept(), findings.found(), new CostCheck(given, lectures).cost());
    }
}
