package org.siquan.engine.alignment.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.siquan.engine.alignment.CompetencyEntry;

/**
 * Gap analysis of majors: what three sources ask, what the courses teach, which changes would help most. Immutable and
 * thread-safe; equal input gives equal results, whatever its order; ties are broken by id.
 *
 * <p>Within each source the demand of all competencies of a major is scaled to 1 and the sources are combined with
 * {@link SourceWeights}. Coverage is the share of that demand which some course of the major teaches deep enough. It adds up
 * over competencies, so the gain of a change is what its competency gains in the curriculum after it.
 *
 * @implNote O(demand + competencies &times; courses) for a major, then O(changes &times; (changes + courses))
 */
public final class GapAnalysis {

    private static final double HARDLY = 0.1;

    private final List<DemandItem> demand;
    private final List<TaughtCourse> courses;
    private final List<CompetencyEntry> framework;
    private final SourceWeights weights;
    private final List<OccupationDemand> history;
    private final Map<String, Integer> quarterOf;
    private final Nearness nearness;

    /**
     * @param demand of all sources and majors
     * @param courses of all majors
     * @param framework competencies, for what is near and what an occupation needs
     * @param history openings by occupation and quarter; may be empty
     * @param quarterOf id of an advertisement to its quarter (year &times; 4 + quarter &minus; 1), where its date is stated
     */
    public GapAnalysis(
            Collection<DemandItem> demand,
            Collection<TaughtCourse> courses,
            Collection<CompetencyEntry> framework,
            SourceWeights weights,
            Collection<OccupationDemand> history,
            Map<String, Integer> quarterOf) {
        this.demand = demand.stream()
                .sorted(Comparator.comparing(DemandItem::source).thenComparing(DemandItem::id))
                .toList();
        this.courses =
                courses.stream().sorted(Comparator.comparing(TaughtCourse::id)).toList();
        this.framework = framework.stream()
                .sorted(Comparator.comparing(CompetencyEntry::id))
                .toList();
        this.weights = weights;
        this.history = history.stream()
                .sorted(Comparator.comparing(OccupationDemand::occupation).thenComparingInt(OccupationDemand::quarter))
                .toList();
        this.quarterOf = Map.copyOf(quarterOf);
        this.nearness = new Nearness(this.framework);
    }

    /** The analysis of one major; a major without courses or without demand is an answer, not an error. */
    public MajorGap of(String major) {
        Curriculum today = Curriculum.of(major, courses);
        DemandProfile profile = new DemandProfile(major, demand, weights);
        HoursRule rule = HoursRule.of(major, courses);
        List<CompetencyGap> gaps = gaps(major, today, profile);
        List<CourseChange> changes = new Suggestions(major, today, profile, rule, nearness, demand).of(gaps);
        Planning planning = new Planning(major, profile, today);
        return new MajorGap(
                major,
                profile.known(),
                profile.coverage(today::depth),
                profile.sources(today::depth),
                today.hours(),
                today.courses().stream()
                        .filter(course -> course.teaches().isEmpty())
                        .mapToDouble(TaughtCourse::hours)
                        .sum(),
                rule,
                gaps,
                changes,
                planning.all(changes),
                planning.paidByFreedHours(changes));
    }

    /** The courses of a major after a plan of its changes, by id; hours and competencies differ, credits do not. */
    public List<TaughtCourse> after(String major, ChangePlan plan) {
        Curriculum now = Curriculum.of(major, courses);
        for (ChangePlan.Step step : plan.steps()) {
            now = now.with(major, step.change());
        }
        return now.courses();
    }

    /**
     * Some of a major's changes together, as people choose them.
     *
     * @param chosen in the order in which they are made; each at most once
     * @return steps in that order; gains and coverage are computed by applying the changes
     */
    public ChangePlan chosen(String major, List<CourseChange> chosen) {
        DemandProfile profile = new DemandProfile(major, demand, weights);
        Curriculum now = Curriculum.of(major, courses);
        double before = profile.coverage(now::depth);
        double reached = before;
        double hours = 0;
        List<ChangePlan.Step> steps = new ArrayList<>();
        for (CourseChange change : chosen) {
            now = now.with(major, change);
            double coverage = profile.coverage(now::depth);
            hours += change.hours();
            steps.add(new ChangePlan.Step(change, coverage - reached, coverage, hours));
            reached = coverage;
        }
        return new ChangePlan(before, steps);
    }

    private List<CompetencyGap> gaps(String major, Curriculum today, DemandProfile profile) {
        TreeSet<String> taught = new TreeSet<>();
        today.courses().forEach(course -> course.teaches().forEach(one -> taught.add(one.competency())));
        SortedSet<String> asked = profile.competencies();
        TreeSet<String> all = new TreeSet<>(taught);
        all.addAll(asked);
        Map<String, DemandTrend> openings = Trends.ofOpenings(major, history, framework);
        Map<String, DemandTrend> advertised = Trends.ofAdvertisements(major, demand, quarterOf);
        List<CompetencyGap> gaps = new ArrayList<>();
        for (String id : all) {
            double share = profile.share(id);
            int depth = today.depth(id);
            gaps.add(new CompetencyGap(
                    id,
                    verdict(profile, id, depth, taught.size(), asked.size()),
                    share,
                    share > 0 ? Math.min(1, profile.share(id, depth) / share) : 0,
                    depth,
                    profile.asked(id),
                    profile.of(id),
                    teaching(today, id),
                    Stream.of(openings.get(id), advertised.get(id))
                            .filter(Objects::nonNull)
                            .toList()));
        }
        gaps.sort(Comparator.comparingDouble((CompetencyGap g) -> -g.share()).thenComparing(CompetencyGap::competency));
        return gaps;
    }

    private static GapVerdict verdict(DemandProfile profile, String id, int depth, int taught, int asked) {
        double share = profile.share(id);
        if (!profile.known()) {
            return GapVerdict.NOT_KNOWN;
        }
        if (depth > 0 && share < HARDLY / taught) {
            return GapVerdict.OVER_TAUGHT;
        }
        if (depth >= profile.asked(id)) {
            return GapVerdict.FITS;
        }
        if (share < HARDLY / asked) {
            return GapVerdict.HARDLY_ASKED;
        }
        return depth == 0 ? GapVerdict.MISSING : GapVerdict.TOO_SHALLOW;
    }

    private static List<CompetencyGap.TeachingCourse> teaching(Curriculum today, String id) {
        return today.courses().stream()
                .filter(course -> course.depth(id) > 0)
                .map(course -> new CompetencyGap.TeachingCourse(course.id(), course.depth(id), course.hoursOf(id)))
                .sorted(Comparator.comparingInt((CompetencyGap.TeachingCourse c) -> -c.depth())
                        .thenComparing(CompetencyGap.TeachingCourse::course))
                .toList();
    }
}
