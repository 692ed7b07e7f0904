package org.siquan.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.Circles;
import org.siquan.app.SiquanTest;
import org.siquan.app.people.Approvals.State;
import org.siquan.app.placements.PaperKind;
import org.siquan.app.placements.Papers;
import org.siquan.app.placements.PlacementFixture;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.PlacementState;
import org.siquan.app.placements.Placements;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.AccountId;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.Accounts.NewAccount;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A school decides that its college, its academic office and its leader approve each start; then nothing starts without them. */
@SiquanTest
@Tag("S5")
class ApprovalsTest {

    private static final String KIND = "placement-start";
    private static final List<Position> CHAIN =
            List.of(Position.COLLEGE, Position.ACADEMIC_OFFICE, Position.VICE_PRINCIPAL);

    @Autowired
    Circles circles;

    @Autowired
    Placements placements;

    @Autowired
    Papers papers;

    @Autowired
    StartGate gate;

    @Autowired
    Approvals approvals;

    @Autowired
    Positions positions;

    @Autowired
    Substitutes substitutes;

    @Autowired
    Accounts accounts;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    private PlacementFixture f;
    private PlacementId id;
    private String subject;
    private Actor clerk;
    private Actor college;
    private Actor office;
    private Actor leader;

    @BeforeEach
    void oneThatMayStart() {
        ParkId park = circles.loadVocational("approve-" + System.nanoTime());
        f = PlacementFixture.inAnotherProvince(park, 0);
        clerk = account("clerk");
        college = account("college", Position.COLLEGE);
        office = account("office", Position.ACADEMIC_OFFICE);
        leader = account("leader", Position.VICE_PRINCIPAL);
        id = transactions.as(clerk, () -> placements.arrange(f.wanted()));
        subject = id.toString();
        transactions.runAs(clerk, () -> placements.move(id, version(), PlacementState.PREPARING, ""));
        PlacementFixture.everything().forEach((kind, facts) -> state(kind, facts));
    }

    private void state(PaperKind kind, Map<String, String> facts) {
        transactions.runAs(f.school(), () -> papers.state(id, kind, facts, "", null));
    }

    @Test
    void withoutAChainNothingChanges() {
        assertThat(state()).isInstanceOf(State.NotNeeded.class);
        assertThat(transactions.<State>as(clerk, () -> approvals.require(KIND, subject)))
                .isInstanceOf(State.NotNeeded.class);
        transactions.runAs(clerk, () -> gate.start(id, version()));
        assertThat(transactions.as(clerk, () -> placements.get(id)).state()).isEqualTo(PlacementState.RUNNING);
    }

    @Test
    void nothingStartsBeforeEveryPositionOfTheChainHasApproved() {
        chain();

        assertRefused(() -> transactions.runAs(clerk, () -> gate.start(id, version())), "placement-condition-open");
        assertThat(mvc.get().uri("/placements/" + id).with(as(clerk)))
                .bodyText()
                .contains("上岗前要完成校内审批");
        RequestId request = ask();

        assertRefused(() -> decide(leader, request, 1, true, ""), "approval-not-yours");
        decide(college, request, 1, true, "");
        assertRefused(() -> decide(college, request, 1, true, ""), "approval-moved");
        decide(office, request, 2, true, "材料齐全");
        assertRefused(() -> transactions.runAs(clerk, () -> gate.start(id, version())), "placement-condition-open");
        assertThat(waiting(leader)).containsExactly(request);
        assertThat(waiting(college)).isEmpty();
        decide(leader, request, 3, true, "");

        assertThat(state()).isInstanceOf(State.Approved.class);
        transactions.runAs(clerk, () -> gate.start(id, version()));
        assertThat(transactions.as(clerk, () -> placements.get(id)).state()).isEqualTo(PlacementState.RUNNING);
    }

    @Test
    void nobodyDecidesTheOwnRequestNorTwoSteps() {
        chain();
        Actor both = account("both", Position.COLLEGE, Position.ACADEMIC_OFFICE);
        RequestId own = waiting(transactions.as(college, () -> approvals.require(KIND, subject)));

        assertRefused(() -> decide(college, own, 1, true, ""), "approval-not-yours");
        decide(both, own, 1, true, "");
        assertRefused(() -> decide(both, own, 2, true, ""), "approval-not-yours");
        assertThat(waiting(both)).isEmpty();
        decide(office, own, 2, true, "");
    }

    @Test
    void aRefusalNeedsAReasonAndEndsTheRequest() {
        chain();
        RequestId request = ask();

        assertRefused(() -> decide(college, request, 1, false, "  "), "approval-reason");
        decide(college, request, 1, false, "住宿没有落实");

        assertThat(state()).isEqualTo(new State.Refused(request, "住宿没有落实"));
        assertRefused(() -> transactions.runAs(clerk, () -> gate.start(id, version())), "placement-condition-open");
        RequestId again = ask();
        assertThat(again).isNotEqualTo(request);
        assertThat(mvc.get().uri("/people/approvals/" + request).with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("住宿没有落实", "未同意");
    }

    @Test
    void whatWasApprovedNoLongerHoldsWhenThePlacementChanges() {
        chain();
        RequestId request = ask();
        decide(college, request, 1, true, "");
        decide(office, request, 2, true, "");
        transactions.runAs(clerk, () -> placements.name(id, version(), f.mentor(), "另一位教师"));

        assertThat(state()).isEqualTo(new State.NotAsked(true));
        assertRefused(() -> decide(leader, request, 3, true, ""), "approval-changed");
        RequestId again = ask();
        assertThat(transactions
                        .as(clerk, () -> approvals.find(request))
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Approvals.Outcome.WITHDRAWN);
        assertThat(transactions
                        .as(clerk, () -> approvals.find(again))
                        .orElseThrow()
                        .step())
                .isEqualTo(1);
    }

    @Test
    void aSubstituteDecidesForTheAbsentOnTheDaysAndTheRecordSaysSo() {
        chain();
        Actor deputy = account("deputy");
        RequestId request = ask();
        LocalDate today = LocalDate.now(clock);
        assertRefused(() -> decide(deputy, request, 1, true, ""), "approval-not-yours");
        var handed = transactions.as(
                college, () -> substitutes.handOver(id(college), id(deputy), today, today.plusDays(3), "出差"));

        assertRefused(
                () -> transactions.as(
                        college,
                        () -> substitutes.handOver(id(college), id(clerk), today.plusDays(3), today.plusDays(5), "出差")),
                "substitute-overlaps");
        assertThat(waiting(deputy)).containsExactly(request);
        decide(deputy, request, 1, true, "");

        var decision = transactions
                .as(clerk, () -> approvals.find(request))
                .orElseThrow()
                .decisions()
                .getFirst();
        assertThat(decision.by()).isEqualTo(id(deputy));
        assertThat(decision.standsFor()).isEqualTo(id(college));
        assertThat(transactions.as(clerk, () -> substitutes.standsInFor(id(deputy), today.plusDays(4))))
                .isEmpty();
        transactions.runAs(deputy, () -> substitutes.end(handed));
        assertThat(transactions.as(clerk, () -> substitutes.standsInFor(id(deputy), today)))
                .isEmpty();
    }

    @Test
    void onlyTheFirstAccountManagesPeopleUntilSomebodyIsAppointed() {
        assertRefused(
                () -> transactions.runAs(college, () -> positions.give(id(college), Set.of(Position.ACCOUNTS))),
                "people-not-manager");
        assertRefused(
                () -> transactions.runAs(college, () -> approvals.setChain(KIND, List.of())), "people-not-manager");
        assertThat(mvc.get().uri("/people/new").with(as(college))).hasStatus(403);
        assertThat(mvc.post()
                        .uri("/people/" + id(clerk) + "/invite")
                        .with(as(college))
                        .with(csrf()))
                .hasStatus(403);
        for (String what : List.of("disable", "withdraw", "sessions/end", "positions")) {
            assertThat(mvc.post()
                            .uri("/people/" + id(clerk) + "/" + what)
                            .with(as(college))
                            .with(csrf()))
                    .as(what)
                    .hasStatus(403);
        }
        assertThat(mvc.get().uri("/people/new").with(as(clerk))).hasStatusOk();
    }

    @Test
    void whoHoldsNoAccountsPositionNoLongerManagesOnceSomebodyDoes() {
        chain();
        transactions.runAs(clerk, () -> positions.give(id(leader), Set.of(Position.ACCOUNTS, Position.VICE_PRINCIPAL)));

        assertRefused(() -> transactions.runAs(clerk, () -> approvals.setChain(KIND, List.of())), "people-not-manager");
        assertRefused(
                () -> transactions.runAs(clerk, () -> positions.give(id(clerk), Set.of(Position.COLLEGE))),
                "people-not-manager");
        assertRefused(
                () -> transactions.runAs(leader, () -> positions.give(id(clerk), Set.of(Position.HR))),
                "position-not-of-organisation");
        assertThat(mvc.get().uri("/people/new").with(as(clerk))).hasStatus(403);
        assertThat(mvc.get().uri("/people/new").with(as(leader))).hasStatusOk();
    }

    @Test
    void anotherSchoolSeesAndDecidesNothing() {
        chain();
        RequestId request = ask();
        Actor other = f.otherSchool();

        assertThat(transactions.as(other, () -> approvals.find(request))).isEmpty();
        assertThat(transactions.as(other, () -> approvals.list())).isEmpty();
        assertThat(mvc.get().uri("/people/approvals/" + request).with(as(other)))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/people/approvals/" + request + "/decide?step=1&approve=true")
                        .with(as(other))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.get()
                        .uri("/people/approvals/about/" + KIND + "/" + subject)
                        .with(as(other)))
                .hasStatus(404);
        assertThat(transactions
                        .as(clerk, () -> approvals.find(request))
                        .orElseThrow()
                        .step())
                .isEqualTo(1);
    }

    @Test
    void thePagesAnswer() {
        chain();
        RequestId request = ask();
        for (String page : List.of(
                "/people",
                "/people/new",
                "/people/" + id(college),
                "/people/approvals",
                "/people/approvals/" + request,
                "/people/approvals/about/" + KIND + "/" + subject,
                "/people/chains",
                "/people/substitutes",
                "/people?position=COLLEGE&state=ACTIVE",
                "/people?lang=en&sort=-state",
                "/")) {
            assertThat(mvc.get().uri(page).with(as(clerk))).as(page).hasStatusOk();
        }
        assertThat(mvc.get().uri("/people/approvals/" + request).with(as(college)))
                .bodyText()
                .contains("您的意见");
        assertThat(mvc.get().uri("/people.xlsx").with(as(clerk))).hasStatusOk();
        assertThat(mvc.get().uri("/").with(as(college))).bodyText().contains("等您审批（1）");
    }

    private void chain() {
        transactions.runAs(clerk, () -> approvals.setChain(KIND, CHAIN));
    }

    private RequestId ask() {
        return waiting(transactions.as(clerk, () -> approvals.require(KIND, subject)));
    }

    private static RequestId waiting(State state) {
        assertThat(state).isInstanceOf(State.Waiting.class);
        return ((State.Waiting) state).request();
    }

    private List<RequestId> waiting(Actor actor) {
        return transactions.as(actor, () -> approvals.waitingForMe()).stream()
                .map(Approvals.Request::id)
                .toList();
    }

    private void decide(Actor actor, RequestId request, int step, boolean approve, String reason) {
        transactions.runAs(actor, () -> approvals.decide(request, step, approve, reason));
    }

    private State state() {
        return transactions.as(clerk, () -> approvals.state(KIND, subject));
    }

    private long version() {
        return placements.get(id).version();
    }

    private Actor account(String name, Position... held) {
        Actor school = f.school();
        AccountId account = transactions.as(
                school,
                () -> accounts.save(
                        new NewAccount(
                                school.org(), name + "-" + System.nanoTime(), "演示" + name, Set.of(Role.SCHOOL), true),
                        "a very long password"));
        if (held.length > 0) {
            transactions.runAs(clerk, () -> positions.give(account, Set.of(held))); // the school's first account
        }
        return Actor.account(account, school.park(), school.org(), Set.of(Role.SCHOOL));
    }

    private static AccountId id(Actor actor) {
        return new AccountId(UUID.fromString(actor.name().substring("account:".length())));
    }

    private static void assertRefused(ThrowingCallable work, String code) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
