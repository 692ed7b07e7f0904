package org.siquan.app.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody reads exactly the own part of a published plan, and nobody else's draft. The service asks the database. */
@SiquanTest
@Tag("S5")
@Tag("S7")
class PlanReadersTest {

    private static final String PASSWORD = "a-long-password";

    @Autowired
    PlanIntake intake;

    @Autowired
    Plans plans;

    @Autowired
    PlanDecisions decisions;

    @Autowired
    PublishedPlans published;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    private ParkId park;
    private PlanId plan;

    @BeforeEach
    void aDraft() {
        park = SmallPark.open(transactions, organisations);
        plan = transactions.as(SmallPark.system(park), () -> intake.take(SmallPark.plan(UUID.randomUUID())));
    }

    @Test
    void nobodyButTheOperatorAndTheAuthoritySeesADraft() {
        for (Actor outsider : List.of(
                SmallPark.person(park, SmallPark.FIRST_SCHOOL, Role.SCHOOL),
                SmallPark.person(park, SmallPark.FIRST_ENTERPRISE, Role.ENTERPRISE),
                learner("L1"),
                mentor("mentor-a"))) {
            assertThat(ActingAs.call(outsider, plans::list)).isEmpty();
            assertThat(ActingAs.call(outsider, () -> published.listAssignments(plan)))
                    .isEmpty();
            assertThatThrownBy(() -> ActingAs.call(outsider, () -> plans.get(plan)))
                    .isInstanceOf(ProblemException.class);
        }
        for (Role role : List.of(Role.PARK, Role.COMMISSION)) {
            assertThat(ActingAs.call(SmallPark.person(park, "park", role), () -> published.listAssignments(plan)))
                    .hasSize(8);
        }
    }

    @Test
    void aSchoolReadsItsLearnersAnEnterpriseWhoComesToIt() {
        publish();

        assertThat(learnersOf(SmallPark.person(park, SmallPark.FIRST_SCHOOL, Role.SCHOOL)))
                .containsExactlyInAnyOrder("L1", "L2");
        List<Assignment> atWork = read(SmallPark.person(park, SmallPark.FIRST_ENTERPRISE, Role.ENTERPRISE));
        assertThat(atWork).hasSize(2).allSatisfy(a -> {
            assertThat(a.enterprise()).isNotNull();
            assertThat(a.learner().id()).isIn("L1", "L3");
        });
    }

    @Test
    void aLearnerReadsTheOwnWeeksAndAMentorWhomTheySupervise() {
        publish();

        assertThat(read(learner("L2")))
                .hasSize(2)
                .allSatisfy(a -> assertThat(a.learner().id()).isEqualTo("L2"));
        List<Assignment> supervised = read(mentor("mentor-a"));
        assertThat(supervised)
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.mentor()).isEqualTo(new Assignment.Named("mentor-a", "孙师傅")));
        assertThat(read(SmallPark.person(park, SmallPark.FIRST_ENTERPRISE, Role.MENTOR)))
                .as("a mentor whose account stands for nobody")
                .isEmpty();
    }

    @Test
    void anotherParkReadsNothing() {
        publish();
        ParkId other = SmallPark.open(transactions, organisations);

        assertThat(read(SmallPark.person(other, "park", Role.PARK))).isEmpty();
    }

    @Test
    void theViewsCountOnlyWhomTheReaderMaySee() {
        publish();
        Actor school = SmallPark.person(park, SmallPark.FIRST_SCHOOL, Role.SCHOOL);

        PlanPlace room = ActingAs.call(
                        school, () -> plans.listPlaces(plan, PlaceKind.LABORATORY, PlanFilter.ALL, 1, 10))
                .rows()
                .getFirst();

        assertThat(room.learners().stream().mapToInt(Integer::intValue).max()).hasValue(2);
        assertThat(ActingAs.call(school, () -> plans.listPlaces(plan, PlaceKind.MENTOR, PlanFilter.ALL, 1, 10))
                        .rows())
                .as("mentors' names are their enterprise's")
                .isEmpty();
    }

    @Test
    void theDatabaseLetsNobodyElseWriteAPlan() {
        publish();
        for (Actor other : List.of(
                SmallPark.person(park, SmallPark.FIRST_SCHOOL, Role.SCHOOL),
                SmallPark.person(park, SmallPark.FIRST_ENTERPRISE, Role.ENTERPRISE),
                learner("L1"))) {
            for (String write : List.of(
                    "delete from apprenticeship.plan_assignment",
                    "update apprenticeship.plan_assignment set travel = 0",
                    "delete from apprenticeship.plan_place",
                    "update apprenticeship.plan set reason = 'x'")) {
                assertThat(transactions.as(other, () -> jdbc.sql(write).update()))
                        .as("%s by %s", write, other)
                        .isZero();
            }
        }
        assertThat(read(operator())).hasSize(8);
    }

    @Test
    void onlyTheOperatorDecides() {
        for (Role role : List.of(Role.COMMISSION, Role.SCHOOL, Role.ENTERPRISE, Role.MENTOR, Role.LEARNER)) {
            Actor other = SmallPark.person(park, "park", role);
            assertThatThrownBy(() -> ActingAs.run(other, () -> decisions.publish(plan, 1, "试")))
                    .as(role.name())
                    .isInstanceOf(ProblemException.class);
        }
        assertThat(ActingAs.call(operator(), () -> plans.get(plan)).state()).isEqualTo(PlanState.DRAFT);
    }

    private void publish() {
        ActingAs.run(operator(), () -> decisions.publish(plan, 1, "核对无误"));
    }

    private Actor operator() {
        return SmallPark.person(park, "park", Role.PARK);
    }

    private List<Assignment> read(Actor actor) {
        return ActingAs.call(actor, () -> published.listAssignments(plan));
    }

    private Set<String> learnersOf(Actor actor) {
        return read(actor).stream().map(a -> a.learner().id()).collect(java.util.stream.Collectors.toSet());
    }

    private Actor learner(String code) {
        return account(
                code.equals("L1") || code.equals("L2") ? SmallPark.FIRST_SCHOOL : SmallPark.SECOND_SCHOOL,
                Role.LEARNER,
                code);
    }

    private Actor mentor(String code) {
        return account(SmallPark.FIRST_ENTERPRISE, Role.MENTOR, code);
    }

    private Actor account(String org, Role role, String person) {
        OrgId owner = new OrgId(org);
        String login = person.toLowerCase(java.util.Locale.ROOT) + "-" + park.value();
        var id = transactions.as(
                SmallPark.system(park),
                () -> accounts.save(
                        new Accounts.NewAccount(owner, login, person, Set.of(role), false, person), PASSWORD));
        return Actor.account(id, park, owner, Set.of(role));
    }
}
