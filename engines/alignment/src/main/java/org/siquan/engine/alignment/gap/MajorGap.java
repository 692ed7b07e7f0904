package org.siquan.engine.alignment.gap;

import java.util.List;

/**
 * Gap analysis of one major.
 *
 * @param known whether any source asks anything of the major; if not, coverage says nothing
 * @param coverage share of the combined demand that is taught deep enough, 0..1; 0 if nothing is known
 * @param sources those that ask something of the major
 * @param hours teaching hours of its courses
 * @param silentHours hours of courses of which no competency is stated; nothing is said about them
 * @param hoursPerStep teaching hours that one step of depth takes, see {@link HoursRule}
 * @param competencies most wanted first, then by id
 * @param changes suggested, largest gain first, then fewer hours, then by id
 * @param plan all changes together
 * @param plainPlan those for which the freed hours pay, so that the major gets no longer
 */
public record MajorGap(
        String major,
        boolean known,
        double coverage,
        List<Source> sources,
        double hours,
        double silentHours,
        HoursRule hoursPerStep,
        List<CompetencyGap> competencies,
        List<CourseChange> changes,
        ChangePlan plan,
        ChangePlan plainPlan) {

    public MajorGap {
        sources = List.copyOf(sources);
        competencies = List.copyOf(competencies);
        changes = List.copyOf(changes);
    }

    /**
     * One source as it bears on the major.
     *
     * @param items that ask something of it
     * @param amount of all of them, each with the major's part in it, in the source's unit
     * @param weight in the combination, 0..1; all weights add up to 1
     * @param coverage share of this source's demand alone that is taught deep enough, 0..1
     */
    public record Source(DemandSource source, int items, double amount, double weight, double coverage) {}

    /** The competencies with a verdict. */
    public List<CompetencyGap> of(GapVerdict verdict) {
        return competencies.stream().filter(c -> c.verdict() == verdict).toList();
    }
}
