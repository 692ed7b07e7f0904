package org.siquan.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.DemandTable;
import org.siquan.engine.alignment.MajorCoverage;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Course;
import org.siquan.region.Taught;

/** What the advertisements say as a whole: occupations wanted, and how the region's majors answer. */
final class Advertised {

    private static final int OCCUPATIONS_SHOWN = 30;
    private static final int GAPS_SHOWN = 6;

    private Advertised() {}

    static List<AlignmentResult.Advertised> occupations(List<Alignment> alignments) {
        if (alignments.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> postings = new TreeMap<>();
        Map<String, String> names = new HashMap<>();
        for (DemandTable.Row row : DemandTable.of(alignments, p -> "").rows()) {
            postings.merge(row.occupation(), row.postings(), Integer::sum);
            names.put(row.occupation(), row.occupationName());
        }
        return postings.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(OCCUPATIONS_SHOWN)
                .map(e -> new AlignmentResult.Advertised(e.getKey(), names.getOrDefault(e.getKey(), ""), e.getValue()))
                .toList();
    }

    /** Coverage of the advertisements' competencies per major, worst first. */
    static List<AlignmentResult.AdvertisedCoverage> coverage(YearInput input, List<Alignment> alignments) {
        if (alignments.isEmpty()) {
            return List.of();
        }
        Map<String, Text> names = new HashMap<>();
        input.region().industry().competencies().forEach(c -> names.put(c.id().value(), new Text(c.zh(), c.en())));
        List<AlignmentResult.AdvertisedCoverage> all = new ArrayList<>();
        input.region().education().majors().forEach(major -> {
            MajorCoverage coverage = MajorCoverage.of(major.code(), taught(input, major.code()), alignments);
            all.add(new AlignmentResult.AdvertisedCoverage(
                    major.code(),
                    major.zh(),
                    coverage.demand(),
                    coverage.coverage(),
                    coverage.missing().stream()
                            .limit(GAPS_SHOWN)
                            .map(w -> names.getOrDefault(w.competency(), Text.same(w.competency())))
                            .toList()));
        });
        all.sort(Comparator.comparingDouble(AlignmentResult.AdvertisedCoverage::covered)
                .thenComparing(AlignmentResult.AdvertisedCoverage::majorCode));
        return all;
    }

    private static Map<String, Set<String>> taught(YearInput input, String major) {
        Map<String, Set<String>> byCourse = new HashMap<>();
        for (Course course : input.region().education().courses()) {
            if (course.majorCode().equals(major)) {
                byCourse.put(course.id().value(), new HashSet<>());
            }
        }
        for (Taught teaching : input.region().education().taught()) {
            Set<String> competencies = byCourse.get(teaching.course().value());
            if (competencies != null) {
                competencies.add(teaching.competency().value());
            }
        }
        return byCourse;
    }
}
