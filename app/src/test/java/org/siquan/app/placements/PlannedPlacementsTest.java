package org.siquan.app.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.PlanDecisions;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanIntake;
import org.siquan.app.apprenticeship.PublishedPlans;
import org.siquan.app.apprenticeship.SmallPark;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A school takes the placements of the published plan over instead of typing them. */
@SiquanTest
@Tag("S5")
class PlannedPlacementsTest {

    @Autowired
    PlanIntake intake;

    @Autowired
    PlanDecisions decisions;

    @Autowired
    PublishedPlans plans;

    @Autowired
    PlannedPlacements planned;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;
    private Actor school;

    @BeforeEach
    void aPark() {
        park = SmallPark.open(transactions, organisations);
        school = SmallPark.person(park, SmallPark.FIRST_SCHOOL, Role.SCHOOL);
    }

    @Test
    void withoutAPublishedPlanThereIsNothingToTakeOverAndThePageSaysSo() {
        assertThat(transactions.as(school, planned::preview)).isEqualTo(new PlannedPlacements.Preview(null, 0, 0));
        assertThat(mvc.get().uri("/placements/from-plan").with(as(school)))
                .hasStatusOk()
                .bodyText()
                .contains("还没有发布的排期方案");
    }

    @Test
    void itsOwnLearnersWeeksAtWorkBecomeDraftsOnceHoweverOftenItAsks() {
        PlanId plan = publish();

        PlannedPlacements.Preview before = transactions.as(school, planned::preview);
        assertThat(before.fresh()).isEqualTo(before.wanted()).isPositive();
        assertThat(mvc.post().uri("/placements/from-plan").with(as(school)).with(csrf()))
                .hasRedirectedUrl("/placements");

        assertThat(transactions.as(school, planned::takeOver)).isZero();
        assertThat(transactions.as(school, planned::preview).placed()).isEqualTo(before.wanted());
        List<Assignment> work = transactions.as(school, () -> plans.listAssignments(plan)).stream()
                .filter(Assignment::work)
                .toList();
        assertThat(spans())
                .as("Monday of the first and Friday of the last week of each block")
                .allSatisfy(span -> {
                    assertThat(span.first().getDayOfWeek()).hasToString("MONDAY");
                    assertThat(span.last().getDayOfWeek()).hasToString("FRIDAY");
                });
        assertThat(spans().stream().mapToLong(span -> (span.days() + 2) / 7).sum())
                .isEqualTo(work.stream()
                        .mapToLong(a -> a.lastWeek() - a.firstWeek() + 1L)
                        .sum());
        assertThat(mvc.get().uri("/placements").with(as(school)))
                .bodyText()
                .contains("学生L1", "学生L2")
                .doesNotContain("学生L3");
    }

    @Test
    void anEnterpriseTakesNothingOver() {
        publish();

        assertThatThrownBy(() -> transactions.as(
                        SmallPark.person(park, SmallPark.FIRST_ENTERPRISE, Role.ENTERPRISE), planned::takeOver))
                .isInstanceOf(ProblemException.class);
    }

    private PlanId publish() {
        Actor operator = SmallPark.person(park, "park", Role.PARK);
        PlanId plan = transactions.as(SmallPark.system(park), () -> intake.take(SmallPark.plan(UUID.randomUUID())));
        ActingAs.run(operator, () -> decisions.publish(plan, 1, "首版"));
        return plan;
    }

    private List<Span> spans() {
        return transactions.as(
                school,
                () -> jdbc.sql("select first_day, last_day from placements.span where park_id = platform.park()")
                        .query((row, _) -> new Span(
                                row.getDate("first_day").toLocalDate(),
                                row.getDate("last_day").toLocalDate()))
                        .list());
    }
}
