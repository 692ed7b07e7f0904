package org.siquan.engine.alignment.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gap analysis against its definition, on many small random cases. */
@Tag("S2")
class GapAnalysisPropertyTest {

    private static final int CASES = 200;
    private static final SourceWeights WEIGHTS = new SourceWeights(3, 0, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void coverageIsTheSharePerSourceThatIsTaughtDeepEnough(long seed) {
        for (long i = 0; i < CASES; i++) {
            SmallCases cases = new SmallCases(seed * 1000 + i);
            List<TaughtCourse> courses = cases.courses();
            List<DemandItem> demand = cases.demand();

            for (String major : SmallCases.MAJORS) {
                MajorGap gap = analysis(demand, courses).of(major);

                assertThat(gap.coverage())
                        .as("seed %d case %d", seed, i)
                        .isCloseTo(byHand(major, demand, courses), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9, 10})
    void everyGainIsWhatApplyingTheChangesGives(long seed) {
        for (long i = 0; i < CASES; i++) {
            SmallCases cases = new SmallCases(seed * 1000 + i);
            List<TaughtCourse> courses = cases.courses();
            List<DemandItem> demand = cases.demand();
            GapAnalysis analysis = analysis(demand, courses);

            for (String major : SmallCases.MAJORS) {
                MajorGap gap = analysis.of(major);

                for (ChangePlan plan : List.of(gap.plan(), gap.plainPlan())) {
                    List<TaughtCourse> after = analysis.after(major, plan);
                    double hours =
                            after.stream().mapToDouble(TaughtCourse::hours).sum();
                    assertThat(plan.after())
                            .as("seed %d case %d", seed, i)
                            .isCloseTo(byHand(major, demand, after), within(1e-9));
                    assertThat(plan.hours()).isCloseTo(hours - gap.hours(), within(1e-9));
                    assertThat(after).allMatch(course -> course.hours() >= 0);
                    assertThat(plan.after()).isGreaterThanOrEqualTo(gap.coverage() - 1e-12);
                }
                assertThat(gap.plainPlan().hours()).as("nobody studies longer").isLessThanOrEqualTo(0);
                assertThat(gap.plan().after())
                        .isGreaterThanOrEqualTo(gap.plainPlan().after() - 1e-9);
                for (CourseChange change : gap.changes()) {
                    ChangePlan alone = new ChangePlan(gap.coverage(), List.of(new ChangePlan.Step(change, 0, 0, 0)));
                    double reached = byHand(major, demand, analysis.after(major, alone));
                    assertThat(change.gain()).isCloseTo(reached - gap.coverage(), within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void theOrderOfTheInputChangesNothing(long seed) {
        for (long i = 0; i < CASES; i++) {
            SmallCases cases = new SmallCases(seed * 1000 + i);
            List<TaughtCourse> courses = new ArrayList<>(cases.courses());
            List<DemandItem> demand = new ArrayList<>(cases.demand());
            MajorGap before = analysis(demand, courses).of("M1");
            Collections.shuffle(courses, new Random(seed));
            Collections.shuffle(demand, new Random(seed));

            assertThat(analysis(demand, courses).of("M1"))
                    .as("seed %d case %d", seed, i)
                    .isEqualTo(before);
        }
    }

    private static GapAnalysis analysis(List<DemandItem> demand, List<TaughtCourse> courses) {
        return new GapAnalysis(demand, courses, SmallCases.FRAMEWORK, WEIGHTS, List.of(), Map.of());
    }

    private static double byHand(String major, List<DemandItem> demand, List<TaughtCourse> courses) {
        Map<DemandSource, double[]> sums = new TreeMap<>();
        for (DemandItem item : demand) {
            for (Asked need : item.asked()) {
                double value = need.weight() * item.amount();
                if (need.major().equals(major) && value > 0) {
                    double[] sum = sums.computeIfAbsent(item.source(), _ -> new double[2]);
                    sum[0] += value;
                    boolean met = courses.stream()
                            .anyMatch(c -> c.major().equals(major) && c.depth(need.competency()) >= need.depth());
                    sum[1] += met ? value : 0;
                }
            }
        }
        double weights = sums.keySet().stream().mapToDouble(WEIGHTS::of).sum();
        return sums.entrySet().stream()
                .mapToDouble(e -> WEIGHTS.of(e.getKey()) / weights * e.getValue()[1] / e.getValue()[0])
                .sum();
    }
}
