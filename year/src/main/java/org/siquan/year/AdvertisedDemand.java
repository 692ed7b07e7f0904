package org.siquan.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;

/**
 * What the advertisements ask for and how the region's majors answer: aggregates, with short quotations as evidence. No
 * enterprise is named. Kept apart from the orders of the year.
 *
 * @param counted advertisements without repeats
 * @param aligned those whose occupation the engine stands by
 * @param sectorStated those that say their industry
 * @param sectorCoded those of them that could be coded to a division of GB/T 4754
 * @param abstentions why the others are left to a person, most frequent first
 * @param flows the five links, width is advertisements; enterprises in groups by how much they advertise
 * @param competencies asked for, most first
 * @param evidence quotations behind the majors' missing and covered competencies
 */
public record AdvertisedDemand(
        int counted,
        int aligned,
        int sectorStated,
        int sectorCoded,
        List<Reason> abstentions,
        List<Occupation> occupations,
        List<SectorDemand> sectors,
        List<Wanted> competencies,
        List<AlignmentResult.Flow> flows,
        List<MajorAnswer> majors,
        List<AlignmentResult.Evidence> evidence) {

    public AdvertisedDemand {
        abstentions = List.copyOf(abstentions);
        occupations = List.copyOf(occupations);
        sectors = List.copyOf(sectors);
        competencies = List.copyOf(competencies);
        flows = List.copyOf(flows);
        majors = List.copyOf(majors);
        evidence = List.copyOf(evidence);
    }

    /** Coverage over all majors, each weighted with the advertisements that lead to it; 0 without any. */
    public double covered() {
        double demand = majors.stream().mapToDouble(MajorAnswer::demand).sum();
        double met = majors.stream().mapToDouble(m -> m.demand() * m.covered()).sum();
        return demand > 0 ? met / demand : 0;
    }

    /** A name with its number of advertisements; one that no more than welcomes a competency counts half. */
    public record Named(String id, Text name, double postings) {}

    /** A reason to leave the occupation to a person, with some of the titles it was given for. */
    public record Reason(Text reason, int postings, List<String> titles) {
        public Reason {
            titles = List.copyOf(titles);
        }
    }

    /**
     * An occupation that advertisements ask for.
     *
     * @param pay {@code null} if none states it
     * @param places the three cities with most of them
     * @param competencies the competencies most of them name
     */
    public record Occupation(
            String code,
            String name,
            int postings,
            @Nullable PaySpread pay,
            List<Named> places,
            List<Named> competencies) {
        public Occupation {
            places = List.copyOf(places);
            competencies = List.copyOf(competencies);
        }
    }

    /** A division of GB/T 4754 with what it asks for. */
    public record SectorDemand(
            String code,
            String name,
            int postings,
            @Nullable PaySpread pay,
            List<Named> occupations) {
        public SectorDemand {
            occupations = List.copyOf(occupations);
        }
    }

    /**
     * A competency that advertisements ask for.
     *
     * @param postings advertisements that name it; for a major each counted with the major's share in it
     * @param courses of the major (or of all majors) that teach it; where none does, the nearest course to change, if any
     * @param item evidence shown for it; empty if none is
     */
    public record Wanted(String competency, Text name, double postings, List<String> courses, String item) {
        public Wanted {
            courses = List.copyOf(courses);
        }
    }

    /**
     * How one major answers the advertisements that lead to it.
     *
     * @param demand advertisements, each counted with the major's share in it
     * @param few true if that is too little to change a course by
     * @param covered demand-weighted share of the competencies asked for that some course teaches, 0..1
     * @param occupations that lead to it, most first
     * @param taught asked for and taught, most wanted first
     * @param missing asked for and not taught, most wanted first
     * @param overTaught taught and hardly asked for
     */
    public record MajorAnswer(
            String code,
            String name,
            double demand,
            boolean few,
            double covered,
            List<Named> occupations,
            List<Wanted> taught,
            List<Wanted> missing,
            List<Wanted> overTaught) {
        public MajorAnswer {
            occupations = List.copyOf(occupations);
            taught = List.copyOf(taught);
            missing = List.copyOf(missing);
            overTaught = List.copyOf(overTaught);
        }
    }
}
