package org.siquan.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.MajorCoverage;
import org.siquan.engine.alignment.OccupationCandidate;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Course;
import org.siquan.region.Major;
import org.siquan.region.Taught;

/** How each major of the region answers the advertisements that lead to it, most advertised first. */
final class AdvertisedMajors {

    private static final int SHOWN = 8;
    private static final int OCCUPATIONS_SHOWN = 3;

    /** Fewer advertisements than this say little about a whole major. */
    private static final double FEW = 50;

    private final YearInput input;
    private final AdvertisedNames names;
    private final List<Alignment> alignments;
    private final AdvertisedEvidence evidence;
    private final Map<String, Course> courses = new HashMap<>();

    AdvertisedMajors(YearInput input, AdvertisedNames names, List<Alignment> alignments, AdvertisedEvidence evidence) {
        this.input = input;
        this.names = names;
        this.alignments = alignments;
        this.evidence = evidence;
        input.region().education().courses().forEach(c -> courses.put(c.id().value(), c));
    }

    List<AdvertisedDemand.MajorAnswer> answers() {
        List<AdvertisedDemand.MajorAnswer> answers = new ArrayList<>();
        for (Major major : input.region().comparedMajors()) {
            answers.add(answer(major));
        }
        answers.sort(Comparator.comparingDouble((AdvertisedDemand.MajorAnswer a) -> -a.demand())
                .thenComparing(AdvertisedDemand.MajorAnswer::code));
        return answers;
    }

    private AdvertisedDemand.MajorAnswer answer(Major major) {
        MajorCoverage coverage = MajorCoverage.of(major.code(), taught(major.code()), alignments);
        return new AdvertisedDemand.MajorAnswer(
                major.code(),
                major.zh(),
                coverage.demand(),
                coverage.demand() < FEW,
                coverage.coverage(),
                occupations(major.code()),
                coverage.covered().stream()
                        .limit(SHOWN)
                        .map(w -> wanted(w, courseNames(w.courses()), true))
                        .toList(),
                coverage.missing().stream()
                        .limit(SHOWN)
                        .map(w -> wanted(w, nearest(major, w.competency()), true))
                        .toList(),
                coverage.overTaught().stream()
                        .limit(SHOWN)
                        .map(w -> wanted(w, courseNames(w.courses()), false))
                        .toList());
    }

    private AdvertisedDemand.Wanted wanted(MajorCoverage.Wanted wanted, List<String> courses, boolean quoted) {
        String item = quoted ? evidence.quote(wanted.competency(), wanted.evidence()) : "";
        return new AdvertisedDemand.Wanted(
                wanted.competency(), names.competency(wanted.competency()), wanted.postings(), courses, item);
    }

    private List<String> courseNames(List<String> ids) {
        return ids.stream()
                .map(id -> {
                    Course course = courses.get(id);
                    return course == null ? id : course.zh();
                })
                .distinct()
                .toList();
    }

    private List<String> nearest(Major major, String competency) {
        String course = MajorDemand.nearest(
                input.region().education().courses(),
                major,
                names.competency(competency).zh());
        return course.isEmpty() ? List.of() : List.of(course);
    }

    private List<AdvertisedDemand.Named> occupations(String major) {
        Tally tally = new Tally();
        for (Alignment alignment : alignments) {
            boolean leads = !alignment.majors().isEmpty()
                    && alignment.majors().getFirst().major().equals(major);
            if (leads && Advertised.stands(alignment)) {
                OccupationCandidate first = alignment.occupations().getFirst();
                tally.add(first.code(), Text.same(first.name()));
            }
        }
        return tally.most(OCCUPATIONS_SHOWN);
    }

    private Map<String, Set<String>> taught(String major) {
        Map<String, Set<String>> byCourse = new HashMap<>();
        courses.forEach((id, course) -> {
            if (course.majorCode().equals(major)) {
                byCourse.put(id, new TreeSet<>());
            }
        });
        for (Taught teaching : input.region().education().taught()) {
            Set<String> competencies = byCourse.get(teaching.course().value());
            if (competencies != null) {
                competencies.add(teaching.competency().value());
            }
        }
        return byCourse;
    }

    /** Names of the majors with a course that teaches each competency. */
    static Map<String, List<String>> majorsThatTeach(YearInput input) {
        Map<String, String> majors = new HashMap<>();
        input.region().education().majors().forEach(m -> majors.put(m.code(), m.zh()));
        Map<String, String> majorOfCourse = new HashMap<>();
        input.region()
                .education()
                .courses()
                .forEach(c -> majorOfCourse.put(c.id().value(), majors.getOrDefault(c.majorCode(), c.majorCode())));
        Map<String, Set<String>> found = new TreeMap<>();
        for (Taught teaching : input.region().education().taught()) {
            String major = majorOfCourse.get(teaching.course().value());
            if (major != null) {
                found.computeIfAbsent(teaching.competency().value(), _ -> new LinkedHashSet<>())
                        .add(major);
            }
        }
        Map<String, List<String>> lists = new HashMap<>();
        found.forEach((competency, who) -> lists.put(competency, List.copyOf(who)));
        return lists;
    }
}
