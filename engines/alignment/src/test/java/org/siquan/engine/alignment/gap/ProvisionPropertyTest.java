package org.siquan.engine.alignment.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both directions of the query against a plain recomputation, on many small random cases. */
@Tag("S2")
class ProvisionPropertyTest {

    private static final int CASES = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theShareServedIsWhatCountingByHandGives(long seed) {
        for (long i = 0; i < CASES; i++) {
            SmallCases cases = new SmallCases(seed * 1000 + i);
            List<TaughtCourse> courses = cases.courses();
            List<DemandItem> demand = cases.demand();

            Provision provision = new Provision(demand, courses);

            for (DemandItem item : demand) {
                assertThat(provision.served(item.source(), item.id()))
                        .as("seed %d case %d %s", seed, i, item)
                        .isCloseTo(byHand(item, courses), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9, 10})
    void aCourseMoreNeverServesAnybodyLess(long seed) {
        for (long i = 0; i < CASES; i++) {
            SmallCases cases = new SmallCases(seed * 1000 + i);
            List<TaughtCourse> courses = cases.courses();
            List<DemandItem> demand = cases.demand();

            for (int few = 0; few < courses.size(); few++) {
                Provision fewer = new Provision(demand, courses.subList(0, few));
                Provision more = new Provision(demand, courses.subList(0, few + 1));
                for (DemandItem item : demand) {
                    assertThat(more.served(item.source(), item.id()))
                            .as("seed %d case %d course %d %s", seed, i, few, item)
                            .isGreaterThanOrEqualTo(fewer.served(item.source(), item.id()) - 1e-12);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void whatIsLostWithoutACourseIsWhatIsLeftWhenItIsTakenAway(long seed) {
        for (long i = 0; i < CASES; i++) {
            SmallCases cases = new SmallCases(seed * 1000 + i);
            List<TaughtCourse> courses = cases.courses();
            List<DemandItem> demand = cases.demand();
            Provision provision = new Provision(demand, courses);

            for (TaughtCourse gone : courses) {
                List<TaughtCourse> rest =
                        courses.stream().filter(course -> !course.equals(gone)).toList();
                Map<String, Double> expected = new HashMap<>();
                for (DemandItem item : demand) {
                    double before = byHand(item, courses);
                    double after = byHand(item, rest);
                    if (before - after > 1e-12) {
                        expected.put(item.id(), after);
                    }
                }

                List<Provision.Loss> losses = provision.without(gone.id());

                Map<String, Double> found = new HashMap<>();
                losses.forEach(loss -> found.put(loss.item(), loss.after()));
                assertThat(found.keySet())
                        .as("seed %d case %d %s", seed, i, gone)
                        .isEqualTo(expected.keySet());
                expected.forEach((id, after) -> assertThat(found.get(id)).isCloseTo(after, within(1e-9)));
                assertThat(losses).extracting(Provision.Loss::touched).isSortedAccordingTo(Collections.reverseOrder());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {16, 17, 18})
    void aSoleProviderIsExactlyOneWhoseLossIsFelt(long seed) {
        for (long i = 0; i < CASES; i++) {
            SmallCases cases = new SmallCases(seed * 1000 + i);
            List<TaughtCourse> courses = cases.courses();
            List<DemandItem> demand = cases.demand();
            Provision provision = new Provision(demand, courses);

            for (DemandItem item : demand) {
                for (Provision.ServingCourse serving : provision.coursesFor(item.source(), item.id())) {
                    boolean felt = provision.without(serving.course()).stream()
                            .anyMatch(loss -> loss.item().equals(item.id()) && loss.source() == item.source());
                    boolean sole = serving.needs().stream().anyMatch(Provision.Contribution::sole);
                    boolean anyMajor =
                            item.asked().stream().anyMatch(need -> need.major().equals(Asked.ANY_MAJOR));
                    assertThat(felt)
                            .as("seed %d case %d %s any %s", seed, i, serving, anyMajor)
                            .isEqualTo(sole);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {19, 20})
    void theOrderOfTheInputChangesNothing(long seed) {
        for (long i = 0; i < CASES; i++) {
            SmallCases cases = new SmallCases(seed * 1000 + i);
            List<TaughtCourse> courses = cases.courses();
            List<DemandItem> demand = cases.demand();
            List<TaughtCourse> mixed = new ArrayList<>(courses);
            List<DemandItem> mixedDemand = new ArrayList<>(demand);
            Collections.shuffle(mixed, new Random(seed));
            Collections.shuffle(mixedDemand, new Random(seed));

            Provision one = new Provision(demand, courses);
            Provision other = new Provision(mixedDemand, mixed);

            for (TaughtCourse course : courses) {
                assertThat(other.without(course.id())).isEqualTo(one.without(course.id()));
            }
            for (DemandItem item : demand) {
                assertThat(other.coursesFor(item.source(), item.id()))
                        .isEqualTo(one.coursesFor(item.source(), item.id()));
            }
        }
    }

    /** By definition, without any index. */
    private static double byHand(DemandItem item, List<TaughtCourse> courses) {
        double whole = 0;
        double met = 0;
        for (Asked need : item.asked()) {
            whole += need.weight();
            for (TaughtCourse course : courses) {
                boolean may = need.major().isEmpty() || need.major().equals(course.major());
                boolean deep = course.teaches().stream()
                        .anyMatch(t -> t.competency().equals(need.competency()) && t.depth() >= need.depth());
                if (may && deep) {
                    met += need.weight();
                    break;
                }
            }
        }
        return whole == 0 ? 0 : met / whole;
    }
}
