package org.siquan.engine.alignment.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.siquan.engine.alignment.CompetencyEntry;

/** Small random curricula and demands, by seed. */
final class SmallCases {

    static final List<String> MAJORS = List.of("M1", "M2");
    static final List<String> COMPETENCIES = List.of("A", "B", "C", "D", "E", "F");
    static final List<CompetencyEntry> FRAMEWORK = COMPETENCIES.stream()
            .map(id -> new CompetencyEntry(
                    id, "能力" + id, "", List.of(), id.compareTo("D") < 0 ? "IT" : "MF", List.of("O" + id), MAJORS))
            .toList();

    private final RandomGenerator random;

    SmallCases(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    List<TaughtCourse> courses() {
        List<TaughtCourse> courses = new ArrayList<>();
        int n = random.nextInt(8);
        for (int i = 0; i < n; i++) {
            courses.add(new TaughtCourse("K" + i, one(MAJORS), 16 * random.nextInt(5), 2, depths(3)));
        }
        return courses;
    }

    List<DemandItem> demand() {
        List<DemandItem> demand = new ArrayList<>();
        int n = 1 + random.nextInt(5);
        for (int i = 0; i < n; i++) {
            Map<String, Double> places = new TreeMap<>();
            for (String major : MAJORS) {
                if (random.nextBoolean()) {
                    places.put(major, 1.0 + random.nextInt(9));
                }
            }
            demand.add(DemandItem.order("R" + i, random.nextInt(30), depths(4), places));
            demand.add(DemandItem.shortage("S" + i, "O" + one(COMPETENCIES), 1 + random.nextInt(9), FRAMEWORK));
        }
        return demand;
    }

    private List<CompetencyDepth> depths(int most) {
        List<CompetencyDepth> depths = new ArrayList<>();
        int n = random.nextInt(most + 1);
        for (int i = 0; i < n; i++) {
            depths.add(new CompetencyDepth(one(COMPETENCIES), 1 + random.nextInt(3)));
        }
        return depths;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
