package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.rules.CareFact;
import org.siquan.engine.rules.WorkFact;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.siquan.engine.scheduling.verify.Verification;
import org.siquan.region.ClassId;
import org.siquan.region.EducationLevel;
import org.siquan.region.Mentor;
import org.siquan.region.OrderId;
import org.siquan.region.Post;
import org.siquan.region.PostId;
import org.siquan.region.Region;
import org.siquan.region.RegionIndex;

/** The rotation of the demonstration region, and what becomes of it when one post, hour or programme is another. */
@Tag("S5")
@Tag("S8")
class DemonstrationRotationTest {

    private static final RegionIndex INDEX = RegionIndex.of(Variants.REGION);
    private static YearInput input;
    private static MatchingResult matching;
    private static ScheduleResult schedule;

    @BeforeAll
    static void planOnce() {
        input = Variants.inputOf(Variants.REGION);
        matching = MatchingStage.run(input, PlacesCheck.agreed(input), Variants.control(input));
        schedule = ScheduleStage.run(input, matching, Variants.control(input));
    }

    @Test
    void whoGoesOnWithTheScheduleReadsTheSameOneByIdentifier() {
        YearRotation rotation = YearRotation.of(input, matching, schedule).orElseThrow();

        Verification checked = new RotationVerifier().verify(rotation.problem(), rotation.schedule());
        assertThat(checked.valid()).isTrue();
        assertThat(checked.cost().total() / 1000.0).isEqualTo(schedule.cost());
        assertThat(rotation.bound() / 1000.0).isEqualTo(schedule.bound());
        assertThat(new Stays(rotation.problem()).of(rotation.schedule())).isEqualTo(schedule.stays());
    }

    @Test
    void everyWorkBlockNamesAMentorOfTheEnterpriseWithAtMostEightLearners() {
        Map<String, Set<String>> mentors = new HashMap<>();
        for (Mentor mentor : Variants.REGION.industry().mentors()) {
            mentors.computeIfAbsent(mentor.enterprise().value(), k -> new HashSet<>())
                    .add(mentor.name());
        }
        for (PlacementFacts.Planned planned : new PlacementFacts(input, schedule).all()) {
            assertThat(planned.facts().get(CareFact.UNIT_MENTOR))
                    .as(planned.learner())
                    .isTrue();
            assertThat(planned.facts().get(CareFact.MENTOR_LEARNERS)).isBetween(1, 8);
        }
        for (ScheduleResult.Plan plan : schedule.plans()) {
            Set<String> own = mentors.getOrDefault(enterpriseOf(plan), Set.of());
            for (ScheduleResult.Block block : plan.blocks()) {
                assertThat(block.work() ? own.contains(block.mentor()) : block.mentor() == null)
                        .as("%s week %d", plan.learner(), block.week())
                        .isTrue();
            }
        }
    }

    @Test
    void onePlaceTooFewAtAPostYieldsTheConflictInWords() {
        ScheduleResult.Load fullest = fullest();
        int enough = (learnersOf(postOf(fullest).order()) + 1) / 2;

        ScheduleResult planned = planned(Variants.withPosts(
                post -> post.id().value().equals(fullest.post()) ? Variants.withCapacity(post, enough - 1) : post));

        assertThat(planned(Variants.withPosts(post ->
                                post.id().value().equals(fullest.post()) ? Variants.withCapacity(post, enough) : post))
                        .status())
                .isEqualTo("SOLVED");
        assertThat(planned.status()).isEqualTo("INFEASIBLE");
        assertThat(planned.conflicts()).singleElement().satisfies(words -> {
            assertThat(words.zh())
                    .contains("岗位 " + fullest.name(), "至少需要 %d 人周，只有 %d 人周，缺 1".formatted(enough, enough - 1));
            assertThat(words.en()).contains("post", "1 short", "Try:");
        });
    }

    @Test
    void aPostWithNightWorkIsBannedByTheRulesAndNobodyIsPlannedThere() {
        Post day = Variants.REGION.industry().posts().getFirst();
        List<Post> more = new ArrayList<>(Variants.REGION.industry().posts());
        more.add(new Post(
                new PostId("W-NIGHT"),
                day.order(),
                "夜班岗（演示）",
                day.occupationCode(),
                day.site(),
                99,
                999,
                day.hoursPerDay(),
                true));
        Region region = Variants.withPosts(more);

        ScheduleResult planned = planned(region);

        assertThat(planned.status()).isEqualTo("SOLVED");
        assertThat(planned.loads())
                .filteredOn(load -> load.post().equals("W-NIGHT"))
                .singleElement()
                .satisfies(load -> assertThat(load.learners()).containsOnly(0));
        assertThat(RotationInput.of(Variants.inputOf(region), matching)
                        .bans()
                        .rules(0, day.order().value()))
                .containsExactly("BK-1");
    }

    @Test
    void anOrderWithNightWorkOnlyIsRefusedNamingTheRule() {
        OrderId order = Variants.REGION.industry().posts().getFirst().order();

        ScheduleResult planned =
                planned(Variants.withPosts(post -> post.order().equals(order) ? Variants.atNight(post) : post));

        assertThat(planned.status()).isEqualTo("INFEASIBLE");
        assertThat(planned.conflicts())
                .anySatisfy(words -> assertThat(words.zh()).contains("禁排", "BK-1", "教高函〔2019〕12号"));
    }

    @Test
    void whatIsBannedIsAlsoRefusedAtTheGate() {
        YearInput nightly = Variants.inputOf(Variants.withPosts(Variants::atNight));

        TrainingResult training = TrainingStage.run(nightly, schedule, Variants.control(nightly));

        assertThat(training.ready()).isZero();
        assertThat(training.gates()).allMatch(gate -> gate.decision().equals("MAY_NOT_START"));
    }

    @Test
    void vocationalLearnersWorkOnAMakeUpSaturdayAndUnderTheirOwnRules() {
        YearInput vocational = Variants.inputOf(Variants.withLevel(EducationLevel.HIGHER_VOCATIONAL));
        LocalDate saturday = LocalDate.of(2026, 5, 9);

        TrainingResult training = TrainingStage.run(vocational, schedule, Variants.control(vocational));

        assertThat(new PlacementFacts(vocational, schedule).all())
                .anySatisfy(planned ->
                        assertThat(planned.facts().get(WorkFact.SHIFTS)).contains(saturday));
        assertThat(training.rules())
                .filteredOn(use -> use.id().equals("SX-17.2"))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.violates()).isZero();
                    assertThat(use.complies()).isGreaterThan(1_000);
                });
        assertThat(training.rules())
                .extracting(TrainingResult.RuleUse::id)
                .contains("SX-24c", "GS-H")
                .doesNotContain("BK-2");
        assertThat(TrainingStage.run(input, schedule, Variants.control(input)).rules())
                .extracting(TrainingResult.RuleUse::id)
                .contains("BK-2", "GS-B", "GS-T")
                .doesNotContain("SX-18b", "SX-17.2");
    }

    @Test
    void aWeekOfSixWorkingDaysIsPlannedWithFive() {
        WorkDays days = new WorkDays(Variants.CATALOGUE.calendar());

        assertThat(days.between(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 10)))
                .as("three days after the holiday and the make-up Saturday")
                .hasSize(4)
                .contains(LocalDate.of(2026, 5, 9));
        List<LocalDate> six = days.between(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 20));
        assertThat(six).hasSize(5).doesNotContain(LocalDate.of(2026, 9, 20));
        assertThat(WorkDays.mostHoursAWeek(six, 8)).isEqualTo(40);
    }

    @Test
    void moreThanATenthOfTheStaffIsReportedWithWeekAndSchools() {
        YearInput small = Variants.inputOf(Variants.withStaff(10));

        TrainingResult training = TrainingStage.run(small, schedule, Variants.control(small));

        assertThat(training.headcounts().getFirst().remark().zh()).contains("周起超过，涉及");
        assertThat(training.headcounts().getFirst().week()).isPositive();
    }

    @Test
    void theSameSeedPlansTheSameAndACancelledRunSaysSo() {
        assertThat(planned(Variants.REGION)).isEqualTo(schedule);

        StageControl cancelled = new StageControl(input, Progress.NONE, () -> true);
        ScheduleResult stopped = ScheduleStage.run(input, matching, cancelled);

        assertThat(stopped.status()).isEqualTo("STOPPED");
        assertThat(stopped.conflicts().getFirst().zh()).contains("已取消");
    }

    private static ScheduleResult planned(Region region) {
        return ScheduleStage.run(Variants.inputOf(region), matching, Variants.control(input));
    }

    private static String enterpriseOf(ScheduleResult.Plan plan) {
        return INDEX.enterpriseOf(INDEX.orderClass(new ClassId(plan.classId())).order())
                .id()
                .value();
    }

    /** The post of the order with the most learners among orders of one post. */
    private static ScheduleResult.Load fullest() {
        return schedule.loads().stream()
                .filter(load -> Variants.REGION.industry().posts().stream()
                                .filter(p -> p.order().equals(postOf(load).order()))
                                .count()
                        == 1)
                .max(Comparator.comparingInt((ScheduleResult.Load load) ->
                                learnersOf(postOf(load).order()))
                        .thenComparing(ScheduleResult.Load::post))
                .orElseThrow();
    }

    private static Post postOf(ScheduleResult.Load load) {
        return Variants.REGION.industry().posts().stream()
                .filter(p -> p.id().value().equals(load.post()))
                .findFirst()
                .orElseThrow();
    }

    private static int learnersOf(OrderId order) {
        return (int) matching.placements().stream()
                .map(MatchingResult.Placement::classId)
                .filter(id ->
                        id != null && INDEX.orderClass(new ClassId(id)).order().equals(order))
                .count();
    }
}
