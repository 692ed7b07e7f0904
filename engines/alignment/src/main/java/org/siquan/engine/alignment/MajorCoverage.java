package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a major's courses teach of what the advertisements that it leads to ask for. What is required counts fully, what
 * is desirable half, what is not needed or about the employer not at all.
 *
 * @param major code
 * @param demand sum over advertisements of the major's share in them, in advertisements, &ge; 0
 * @param coverage demand-weighted share of the competencies asked for that some course teaches, 0..1; 0 without demand
 * @param covered taught and asked for, most wanted first
 * @param missing asked for and not taught, most wanted first
 * @param overTaught taught, asked for less than a tenth of an equal share; least wanted first
 */
public record MajorCoverage(
        String major,
        double demand,
        double coverage,
        List<Wanted> covered,
        List<Wanted> missing,
        List<Wanted> overTaught) {

    private static final double HARDLY_WANTED = 0.1;
    private static final int MOST_EVIDENCE = 20;

    /**
     * One competency in a major's view.
     *
     * @param competency id
     * @param demand weight of its mentions times the major's share in each advertisement
     * @param share part of all demand seen by the major, 0..1
     * @param postings advertisements that ask for it, each counted with the major's share in it
     * @param courses ids of courses that teach it, sorted; empty if missing
     * @param evidence ids of the first 20 advertisements that ask for it
     */
    public record Wanted(
            String competency,
            double demand,
            double share,
            double postings,
            List<String> courses,
            List<String> evidence) {
        public Wanted {
            courses = List.copyOf(courses);
            evidence = List.copyOf(evidence);
        }
    }

    public MajorCoverage {
        covered = List.copyOf(covered);
        missing = List.copyOf(missing);
        overTaught = List.copyOf(overTaught);
    }

    /**
     * Coverage of one major.
     *
     * @param major code
     * @param taughtByCourse course id to the ids of the competencies it teaches
     * @param alignments advertisements; those the engine abstains from count too, for their competencies are known
     */
    public static MajorCoverage of(String major, Map<String, Set<String>> taughtByCourse, List<Alignment> alignments) {
        TreeMap<String, Double> demand = new TreeMap<>();
        TreeMap<String, List<String>> evidence = new TreeMap<>();
        TreeMap<String, Double> asking = new TreeMap<>();
        double seen = 0;
        for (Alignment alignment : alignments) {
            double share = shareOf(major, alignment);
            seen += share;
            for (CompetencyMention mention : share > 0 ? alignment.asked() : List.<CompetencyMention>of()) {
                if (mention.competency().majors().contains(major)) {
                    String id = mention.competency().id();
                    demand.merge(id, share * mention.weight(), Double::sum);
                    asking.merge(id, share, Double::sum);
                    List<String> postings = evidence.computeIfAbsent(id, _ -> new ArrayList<>());
                    if (postings.size() < MOST_EVIDENCE) {
                        postings.add(alignment.posting().id());
                    }
                }
            }
        }
        TreeMap<String, TreeSet<String>> coursesOf = new TreeMap<>();
        taughtByCourse.forEach((course, taught) -> taught.forEach(
                id -> coursesOf.computeIfAbsent(id, _ -> new TreeSet<>()).add(course)));
        double all = demand.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Wanted> covered = new ArrayList<>();
        List<Wanted> missing = new ArrayList<>();
        demand.forEach((id, weight) -> {
            List<String> courses = List.copyOf(coursesOf.getOrDefault(id, new TreeSet<>()));
            Wanted wanted = new Wanted(
                    id,
                    weight,
                    weight / all,
                    asking.getOrDefault(id, 0.0),
                    courses,
                    evidence.getOrDefault(id, List.of()));
            (courses.isEmpty() ? missing : covered).add(wanted);
        });
        List<Wanted> overTaught = overTaught(coursesOf, demand, asking, evidence, all);
        Comparator<Wanted> mostWanted =
                Comparator.comparingDouble((Wanted w) -> -w.demand()).thenComparing(Wanted::competency);
        covered.sort(mostWanted);
        missing.sort(mostWanted);
        double met = covered.stream().mapToDouble(Wanted::demand).sum();
        return new MajorCoverage(major, seen, all > 0 ? met / all : 0, covered, missing, overTaught);
    }

    private static List<Wanted> overTaught(
            TreeMap<String, TreeSet<String>> coursesOf,
            TreeMap<String, Double> demand,
            TreeMap<String, Double> asking,
            TreeMap<String, List<String>> evidence,
            double all) {
        List<Wanted> hardly = new ArrayList<>();
        if (all > 0) {
            coursesOf.forEach((id, courses) -> {
                double weight = demand.getOrDefault(id, 0.0);
                if (weight < HARDLY_WANTED * all / coursesOf.size()) {
                    hardly.add(new Wanted(
                            id,
                            weight,
                            weight / all,
                            asking.getOrDefault(id, 0.0),
                            List.copyOf(courses),
                            evidence.getOrDefault(id, List.of())));
                }
            });
        }
        hardly.sort(Comparator.comparingDouble(Wanted::demand).thenComparing(Wanted::competency));
        return hardly;
    }

    private static double shareOf(String major, Alignment alignment) {
        return alignment.majors().stream()
                .filter(share -> share.major().equals(major))
                .mapToDouble(MajorShare::share)
                .sum();
    }
}
