package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.year.Demonstration.asShipped;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationResult;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.RotationSolver;
import org.siquan.region.OrderClass;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;
import org.siquan.region.ZoneId;

/** Every limit of the demonstration is reached, and the year without it is another one that goes beyond it. */
@Tag("S4")
@Tag("S8")
@Tag("S14")
class DemonstrationBitesTest {

    private static Region region;
    private static RegionIndex index;
    private static MatchingResult matching;
    private static Rotation rotation;

    @BeforeAll
    static void runTheYearAsShipped() {
        YearInput input = asShipped().year();
        region = input.region();
        index = RegionIndex.of(region);
        matching = MatchingStage.run(input, PlacesCheck.agreed(input), Demonstration.control(input));
        rotation = Rotation.of(input, matching);
    }

    /** One limit: what it allows, how much of it a result uses, and the region without it. */
    record Story<R>(String limit, int allowed, Use<R> use, Demonstration without) {
        @Override
        public String toString() {
            return limit;
        }
    }

    @FunctionalInterface
    interface Use<R> {
        int of(R result);
    }

    static Stream<Story<MatchingResult>> limitsOfTheMatching() {
        return Stream.of(
                new Story<>(
                        "a class needs 15 learners to open (C004)",
                        0,
                        placedIn(c -> c.id().value().equals("C004")),
                        asShipped().with("classes.csv", "C004", "least", "0")),
                new Story<>(
                        "10 % of the 190 people of an enterprise (E02)",
                        19,
                        placedIn(c -> index.enterpriseOf(c.order()).id().value().equals("E02")),
                        asShipped().with("enterprises.csv", "E02", "staff", "9000")),
                new Story<>(
                        "the total of the Tianjin zone (Q-TJ)",
                        167,
                        placedIn(c -> inZone(c, "TJ")),
                        asShipped().with("quotas.csv", "Q-TJ", "most", "1751")),
                new Story<>(
                        "the share of Beijing's schools in an order (Q-S1)",
                        6,
                        result -> placed(result, "京", "O038"),
                        asShipped().with("quotas.csv", "Q-S1", "most", "19")));
    }

    @ParameterizedTest
    @MethodSource("limitsOfTheMatching")
    void aLimitOfTheMatchingIsReachedAndWithoutItMoreArePlaced(Story<MatchingResult> story) {
        MatchingResult without = matched(story.without());

        assertThat(story.use().of(matching)).isEqualTo(story.allowed());
        assertThat(story.use().of(without)).isGreaterThan(story.allowed());
        assertThat(without.findings()).isEmpty();
    }

    @Test
    void seatsKeptForHebeisSchoolsAreTakenAndWithoutThemNobodyFromThereGetsIn() {
        MatchingResult without = matched(asShipped().with("quotas.csv", "Q-S7", "least", "0"));

        assertThat(placed(matching, "冀", "O106")).isEqualTo(2);
        assertThat(placed(without, "冀", "O106")).isZero();
    }

    @Test
    void fewerPlacesThanLearnersLeaveSomeOutWhoHaveAClassWhereThereArePlacesForAll() {
        int places =
                region.industry().orders().stream().mapToInt(o -> o.places()).sum();

        MatchingResult without = matched(asShipped()
                .with("orders.csv", "*", "places", DemonstrationBitesTest::twice)
                .with("classes.csv", "*", "most", DemonstrationBitesTest::twice)
                .with("quotas.csv", "Q-PARK", "most", "4000"));

        assertThat(places).isLessThan(region.talent().learners().size());
        assertThat(matching.placed()).isLessThanOrEqualTo(places);
        assertThat(without.placed()).isGreaterThan(matching.placed());
    }

    static Stream<Story<Rotation>> limitsOfTheSchedule() {
        return Stream.of(
                new Story<>(
                        "the places of the laboratory for aircraft (L10)",
                        27,
                        rotation -> mostInAWeek(rotation, rotation::studiesIn, "L10"),
                        asShipped().with("laboratories.csv", "L10", "places", "9000")),
                new Story<>(
                        "the beds near Daxing's airport (D3)",
                        119,
                        rotation -> mostInAWeek(rotation, rotation::sleepsIn, "D3"),
                        asShipped().with("lodgings.csv", "D3", "beds", "9000")));
    }

    @ParameterizedTest
    @MethodSource("limitsOfTheSchedule")
    void aLimitOfTheScheduleIsReachedAndWithoutItMoreAreThereAtOnce(Story<Rotation> story) {
        Rotation without = Rotation.of(story.without().year(), matching);

        assertThat(story.use().of(rotation)).isEqualTo(story.allowed());
        assertThat(story.use().of(without)).isGreaterThan(story.allowed());
    }

    /** The rotation of a region whose learners are placed already. */
    record Rotation(RotationProblem problem, RotationSchedule schedule) {

        static Rotation of(YearInput input, MatchingResult matching) {
            RotationProblem problem = RotationInput.of(input, matching).problem();
            RotationResult result = new RotationSolver()
                    .solve(problem, Demonstration.control(input).of("schedule"));
            assertThat(result).isInstanceOf(RotationResult.Solved.class);
            return new Rotation(problem, ((RotationResult.Solved) result).schedule());
        }

        boolean studiesIn(String laboratory, int learner, int week) {
            return schedule.block(learner, week) != RotationSchedule.NONE
                    && schedule.post(learner, week) == RotationSchedule.NONE
                    && problem.learners().get(learner).pattern().endsWith("/" + laboratory);
        }

        boolean sleepsIn(String lodging, int learner, int week) {
            int at = schedule.lodging(learner, week);
            return at != RotationSchedule.NONE
                    && problem.lodgings().get(at).id().equals(lodging);
        }
    }

    @FunctionalInterface
    private interface Presence {
        boolean of(String place, int learner, int week);
    }

    private static int mostInAWeek(Rotation rotation, Presence presence, String place) {
        return IntStream.range(0, rotation.schedule().weeks())
                .map(week -> (int) IntStream.range(0, rotation.schedule().learners())
                        .filter(learner -> presence.of(place, learner, week))
                        .count())
                .max()
                .orElse(0);
    }

    private static MatchingResult matched(Demonstration demonstration) {
        YearInput input = demonstration.year();
        return MatchingStage.run(input, PlacesCheck.agreed(input), Demonstration.control(input));
    }

    private static String twice(String cell) {
        return String.valueOf(2 * Integer.parseInt(cell));
    }

    private static Use<MatchingResult> placedIn(Predicate<OrderClass> which) {
        Set<String> classes = region.industry().classes().stream()
                .filter(which)
                .map(c -> c.id().value())
                .collect(Collectors.toSet());
        return result -> result.classes().stream()
                .filter(c -> classes.contains(c.id()))
                .mapToInt(MatchingResult.ClassFill::placed)
                .sum();
    }

    private static boolean inZone(OrderClass orderClass, String zone) {
        ZoneId at = index.zoneOf(orderClass.order());
        return at != null && at.value().equals(zone);
    }

    /** Learners of a province's schools in the classes of an order. */
    private static int placed(MatchingResult result, String province, String order) {
        Set<String> classes = region.industry().classes().stream()
                .filter(c -> c.order().value().equals(order))
                .map(c -> c.id().value())
                .collect(Collectors.toSet());
        Set<String> learners = region.talent().learners().stream()
                .filter(l -> index.schoolProvince(l).word().equals(province))
                .map(l -> l.id().value())
                .collect(Collectors.toSet());
        return (int) result.placements().stream()
                .filter(p -> p.classId() != null && classes.contains(p.classId()) && learners.contains(p.learner()))
                .count();
    }
}
