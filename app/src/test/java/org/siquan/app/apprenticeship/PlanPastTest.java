package org.siquan.app.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.apprenticeship.Proposals.Proposal;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.database.TestDatabase;
import org.siquan.engine.kernel.Text;
import org.springframework.beans.factory.annotation.Autowired;

/** In the ninth week of a published plan: weeks before it stay as they are, whoever moves a block by hand. */
@SiquanTest
@Tag("S5")
@Tag("S8")
class PlanPastTest {

    private static final int NOW = 9;

    @Autowired
    PlanIntake intake;

    @Autowired
    PlanDecisions decisions;

    @Autowired
    Plans plans;

    @Autowired
    Proposals proposals;

    @Autowired
    Replanning replanning;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Clock clock;

    private ParkId park;
    private Actor operator;
    private LocalDate monday;

    @BeforeEach
    void aParkInTheNinthWeek() {
        park = SmallPark.open(transactions, organisations);
        operator = SmallPark.person(park, "park", Role.PARK);
        monday = LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(NOW - 1);
    }

    @Test
    void aDraftByHandOfAPublishedPlanKeepsTheWeeksThatAreOver() {
        PlanId draft = draft(published(monday));

        ProposalVerdict begun = judge(draft, elsewhere());
        ProposalVerdict later = judge(draft, laterBlock());

        assertThat(plan(draft).fromWeek()).isEqualTo(NOW);
        assertThat(begun.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.rule()).isEqualTo("past");
            assertThat(broken.first().getFirst().zh()).contains("学生L1", "第 9 周之前");
            assertThat(broken.first().getFirst().en()).contains("before week 9");
        });
        assertThatThrownBy(() -> ActingAs.run(operator, () -> proposals.save(draft, 1, elsewhere())))
                .hasMessage("plan-past");
        assertThat(later.allowed()).isTrue();
        assertThat(ActingAs.call(operator, () -> proposals.save(draft, 1, laterBlock()))
                        .allowed())
                .isTrue();
    }

    @Test
    void thePublishedPlanItselfIsJudgedAsItsDraftWillBe() {
        PlanId published = published(monday);

        assertThat(judge(published, elsewhere()).broken())
                .extracting(ProposalVerdict.BrokenRule::rule)
                .contains("past");
        assertThat(judge(published, laterBlock()).allowed()).isTrue();
    }

    @Test
    void aDraftOfADraftOfAPublishedPlanKeepsThemToo() {
        PlanId second = draft(draft(published(monday)));

        assertThat(judge(second, elsewhere()).broken())
                .extracting(ProposalVerdict.BrokenRule::rule)
                .contains("past");
    }

    @Test
    void aPlanThatWasNeverPublishedHasNoPastHoweverOldItsYearIs() {
        PlanId fresh = transactions.as(SmallPark.system(park), () -> intake.take(PlanByHand.of(monday)));

        assertThat(judge(fresh, elsewhere()).allowed()).isTrue();
        assertThat(judge(draft(fresh), elsewhere()).allowed()).isTrue();
    }

    @Test
    void aYearThatHasNotBegunHasNoPastAndOneThatIsOverHasNothingElse() {
        PlanId future = published(PlanByHand.NOT_YET);
        assertThat(plan(draft(future)).fromWeek()).isNull();
        assertThat(judge(draft(future), elsewhere()).allowed()).isTrue();

        turnTheClock(monday.minusYears(2));

        assertThat(judge(future, laterBlock()).broken())
                .extracting(ProposalVerdict.BrokenRule::rule)
                .contains("past");
    }

    @Test
    void aDraftWhoseChangesHaveBecomeThePastIsNotPublished() {
        PlanId published = published(PlanByHand.NOT_YET);
        PlanId moved = draft(published);
        PlanId later = draft(published);
        ActingAs.run(operator, () -> proposals.save(moved, 1, elsewhere()));
        ActingAs.run(operator, () -> proposals.save(later, 1, laterBlock()));

        turnTheClock(monday);

        assertThatThrownBy(() -> ActingAs.run(operator, () -> decisions.publish(moved, 2, "迟了")))
                .hasMessage("plan-past-meanwhile");
        ActingAs.run(operator, () -> decisions.publish(later, 2, "还来得及"));
        assertThat(plan(later).state()).isEqualTo(PlanState.PUBLISHED);
    }

    @Test
    void whoPlansAgainCannotSayThatItIsAnEarlierWeek() {
        PlanId published = published(monday);
        PlanEvent event = new PlanEvent.MentorAbsent("mentor-a", 7, 12);

        assertThatThrownBy(() -> ActingAs.call(operator, () -> replanning.start(published, event, NOW - 1, 5)))
                .hasMessage("plan-now-past");
        assertThatThrownBy(() -> transactions.as(operator, () -> {
                    replanning.start(published, event, NOW, 5);
                    throw new IllegalStateException("it may start; this test takes it back");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void inADemonstrationTheCalendarIsNotTheYearsButWhatWasSaidCounts() {
        update("update platform.park set demo = ? where park_id = ?", true, park.value());
        PlanId published = published(monday);
        assertThat(judge(published, elsewhere()).allowed()).isTrue();

        said(published, NOW);

        assertThat(judge(draft(published), elsewhere()).broken())
                .extracting(ProposalVerdict.BrokenRule::rule)
                .contains("past");
        assertThat(judge(draft(published), laterBlock()).allowed()).isTrue();
    }

    /** As a plan that was planned again in this week. */
    private static void said(PlanId plan, int week) {
        update("update apprenticeship.plan set from_week = ? where plan_id = ?", week, plan.value());
    }

    /** A block that runs since week 7, at another post. */
    private static Proposal elsewhere() {
        return new Proposal("L1", 2, "post-c", 7, 11);
    }

    /** A block of weeks 12–16, a week later. */
    private static Proposal laterBlock() {
        return new Proposal("L1", 3, "post-a", 13, 17);
    }

    /** Time goes by: for every plan of the park the year begins on this day instead. */
    private void turnTheClock(LocalDate begins) {
        update("update apprenticeship.plan set monday = ? where park_id = ?", begins, park.value());
    }

    private static void update(String sql, Object value, Object of) {
        try (var connection = TestDatabase.superuser();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            statement.setObject(2, of);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private PlanId published(LocalDate first) {
        PlanId id = transactions.as(SmallPark.system(park), () -> intake.take(PlanByHand.of(first)));
        ActingAs.run(operator, () -> decisions.publish(id, 1, "首版"));
        return id;
    }

    private PlanId draft(PlanId base) {
        return ActingAs.call(operator, () -> decisions.draft(base, new Text("手工", "by hand")));
    }

    private ProposalVerdict judge(PlanId plan, Proposal proposal) {
        return ActingAs.call(operator, () -> proposals.judge(plan, proposal));
    }

    private PlanVersion plan(PlanId id) {
        return ActingAs.call(operator, () -> plans.get(id));
    }
}
