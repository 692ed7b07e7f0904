package org.siquan.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.siquan.engine.kernel.Text;
import org.siquan.region.Competency;
import org.siquan.region.Course;
import org.siquan.region.Major;
import org.siquan.region.Needed;
import org.siquan.region.Order;
import org.siquan.region.OrderClass;
import org.siquan.region.RegionIndex;
import org.siquan.region.Taught;

/**
 * What each major's courses cover of the competencies its orders ask for, to the depth asked, weighted by places. A gap
 * names the major's course nearest to it: one that teaches the competency less deep, else one of the same chain of words.
 */
final class MajorDemand {

    private final YearInput input;
    private final RegionIndex index;
    private final Map<String, List<Needed>> needed = new HashMap<>();
    private final Map<String, Course> courses = new HashMap<>();
    private final Map<String, Integer> classPlaces = new HashMap<>();

    MajorDemand(YearInput input) {
        this.input = input;
        index = RegionIndex.of(input.region());
        for (Needed need : input.region().industry().needed()) {
            needed.computeIfAbsent(need.order().value(), k -> new ArrayList<>()).add(need);
        }
        input.region().education().courses().forEach(c -> courses.put(c.id().value(), c));
        input.region()
                .industry()
                .classes()
                .forEach(c -> classPlaces.merge(c.order().value(), c.most(), Integer::sum));
    }

    List<AlignmentResult.Coverage> coverage() {
        List<AlignmentResult.Coverage> all = new ArrayList<>();
        for (Major major : input.region().comparedMajors()) {
            all.add(coverage(major));
        }
        all.sort(Comparator.comparingDouble(AlignmentResult.Coverage::covered)
                .thenComparing(AlignmentResult.Coverage::majorCode));
        return all;
    }

    private AlignmentResult.Coverage coverage(Major major) {
        Map<String, Integer> taught = new HashMap<>();
        Map<String, String> taughtIn = new HashMap<>();
        for (Taught teaching : input.region().education().taught()) {
            Course course = courses.get(teaching.course().value());
            if (course != null && course.majorCode().equals(major.code())) {
                String competency = teaching.competency().value();
                if (taught.merge(competency, teaching.depth(), Math::max) == teaching.depth()) {
                    taughtIn.put(competency, course.zh());
                }
            }
        }
        double demand = 0;
        double met = 0;
        double asked = 0;
        Map<String, Double> missing = new TreeMap<>();
        Map<String, Double> shallow = new TreeMap<>();
        Map<String, Double> wanted = new TreeMap<>();
        for (OrderClass orderClass : input.region().industry().classes()) {
            if (!orderClass.majorCodes().contains(major.code())) {
                continue;
            }
            Order order = index.order(orderClass.order());
            double places = places(order, orderClass);
            demand += places;
            for (Needed need : needed.getOrDefault(order.id().value(), List.of())) {
                String competency = need.competency().value();
                wanted.merge(competency, places, Double::sum);
                asked += places;
                int depth = taught.getOrDefault(competency, 0);
                if (depth >= need.depth()) {
                    met += places;
                } else {
                    (depth == 0 ? missing : shallow).merge(competency, places, Double::sum);
                }
            }
        }
        Map<String, Double> unasked = new TreeMap<>();
        taught.keySet().stream().filter(c -> !wanted.containsKey(c)).forEach(c -> unasked.put(c, 0.0));
        return new AlignmentResult.Coverage(
                major.code(),
                major.zh(),
                demand,
                asked == 0 ? 0 : met / asked,
                gaps(major, missing, taughtIn),
                gaps(major, shallow, taughtIn),
                gaps(major, unasked, taughtIn));
    }

    /** Places of the order that a class means for one of its majors; the classes may take more than the order has. */
    private double places(Order order, OrderClass orderClass) {
        int all = classPlaces.getOrDefault(order.id().value(), 0);
        return all == 0
                ? 0
                : (double) order.places()
                        * orderClass.most()
                        / all
                        / orderClass.majorCodes().size();
    }

    private List<AlignmentResult.Gap> gaps(Major major, Map<String, Double> places, Map<String, String> taughtIn) {
        Map<String, Competency> competencies = new HashMap<>();
        input.region().industry().competencies().forEach(c -> competencies.put(c.id().value(), c));
        List<AlignmentResult.Gap> gaps = new ArrayList<>();
        places.forEach((id, weight) -> {
            Competency competency = competencies.get(id);
            Text name = competency == null ? Text.same(id) : new Text(competency.zh(), competency.en());
            String course = taughtIn.getOrDefault(id, "");
            String change =
                    course.isEmpty() ? nearest(input.region().education().courses(), major, name.zh()) : course;
            gaps.add(new AlignmentResult.Gap(id, name, weight, change));
        });
        gaps.sort(Comparator.comparingDouble((AlignmentResult.Gap g) -> -g.places())
                .thenComparing(AlignmentResult.Gap::competency));
        return gaps;
    }

    /** The major's course whose name shares most characters with the competency; empty when none shares two. */
    static String nearest(List<Course> courses, Major major, String competency) {
        String best = "";
        long most = 1;
        for (Course course : courses) {
            if (course.majorCode().equals(major.code())) {
                long shared = course.zh()
                        .chars()
                        .distinct()
                        .filter(c -> competency.indexOf(c) >= 0)
                        .count();
                if (shared > most) {
                    most = shared;
                    best = course.zh();
                }
            }
        }
        return best;
    }
}
