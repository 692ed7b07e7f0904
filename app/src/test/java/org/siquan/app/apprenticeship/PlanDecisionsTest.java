package org.siquan.app.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.apprenticeship.Proposals.Proposal;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.ProblemException;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.app.platform.database.TestDatabase;
import org.siquan.engine.kernel.Text;
import org.springframework.beans.factory.annotation.Autowired;

/** Versions follow one another, a block moves by hand where no hard rule breaks, and everything is audited. */
@SiquanTest
@Tag("S5")
@Tag("S8")
class PlanDecisionsTest {

    @Autowired
    PlanIntake intake;

    @Autowired
    Plans plans;

    @Autowired
    PlanDecisions decisions;

    @Autowired
    Proposals proposals;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    private Actor operator;
    private PlanId first;

    @BeforeEach
    void aPublishedPlan() {
        ParkId park = SmallPark.open(transactions, organisations);
        operator = SmallPark.person(park, "park", Role.PARK);
        first = transactions.as(
                SmallPark.system(park), () -> intake.take(SmallPark.plan(UUID.randomUUID(), PlanByHand.NOT_YET)));
        ActingAs.run(operator, () -> decisions.publish(first, 1, "首版"));
    }

    @Test
    void theNextPublishedVersionReplacesTheFormer() throws Exception {
        PlanId second = draft();

        ActingAs.run(operator, () -> decisions.publish(second, 1, "改好了"));

        assertThat(plan(first).state()).isEqualTo(PlanState.REPLACED);
        assertThat(plan(second).state()).isEqualTo(PlanState.PUBLISHED);
        assertThat(plan(second).number()).isEqualTo(2);
        assertThat(audited(second)).containsExactly("plan.drafted", "plan.published");
        assertThat(audited(first)).containsExactly("plan.taken-over", "plan.published", "plan.replaced");
    }

    @Test
    void aDraftOfAFormerPlanIsNotPublishedOverTheNewOne() {
        PlanId second = draft();
        PlanId third = draft();
        ActingAs.run(operator, () -> decisions.publish(second, 1, "先发布"));

        assertThatThrownBy(() -> ActingAs.run(operator, () -> decisions.publish(third, 1, "后发布")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("plan-base-replaced");
    }

    @Test
    void whoeverReadAnOlderVersionIsToldSo() {
        PlanId draft = draft();
        Proposal later = moved(draft);
        ActingAs.run(operator, () -> proposals.save(draft, 1, later));

        assertThatThrownBy(() -> ActingAs.run(operator, () -> decisions.publish(draft, 1, "旧的")))
                .hasMessage("plan-changed");
        assertThatThrownBy(() -> ActingAs.run(operator, () -> decisions.publish(draft, 2, " ")))
                .hasMessage("plan-reason");
    }

    @Test
    void aBlockThatMovesIsAChangeWithItsCostAndGoesBackWithoutOne() {
        PlanId draft = draft();
        long before = plan(draft).cost().total();

        Proposal elsewhere = moved(draft);

        ProposalVerdict verdict = ActingAs.call(operator, () -> proposals.save(draft, 1, elsewhere));

        assertThat(verdict.allowed()).isTrue();
        assertThat(plan(draft).cost()).isEqualTo(verdict.after());
        assertThat(verdict.before().total()).isEqualTo(before);
        List<PlanChange> changes =
                ActingAs.call(operator, () -> plans.listChanges(draft, 1, 10)).rows();
        assertThat(changes).singleElement().satisfies(c -> {
            assertThat(c.reason()).isEqualTo(PlanChange.Reason.BY_HAND);
            assertThat(c.why().zh()).isNotBlank();
        });
        assertThat(ActingAs.call(operator, () -> plans.compare(first, draft))).hasSize(1);

        ActingAs.run(operator, () -> proposals.save(draft, 2, shifted(0)));

        assertThat(ActingAs.call(operator, () -> plans.listChanges(draft, 1, 10))
                        .total())
                .isZero();
        assertThat(ActingAs.call(operator, () -> plans.compare(first, draft))).isEmpty();
        assertThat(plan(draft).cost().total()).isEqualTo(before);
    }

    @Test
    void aChangeThatBreaksAHardRuleIsNamedAndNotSaved() {
        PlanId draft = draft();
        Assignment work = work();
        Proposal elsewhere =
                new Proposal(work.learner().id(), work.block(), "post-b", work.firstWeek(), work.lastWeek());

        ProposalVerdict verdict = ActingAs.call(operator, () -> proposals.judge(draft, elsewhere));

        assertThat(verdict.broken())
                .extracting(ProposalVerdict.BrokenRule::rule)
                .contains("R05");
        assertThat(verdict.broken().getFirst().first().getFirst().zh()).contains("学生L1");
        assertThatThrownBy(() -> ActingAs.run(operator, () -> proposals.save(draft, 1, elsewhere)))
                .hasMessage("plan-proposal-breaks");
        assertThat(ActingAs.call(operator, () -> plans.compare(first, draft))).isEmpty();
    }

    /** The last block of the first learner, moved as little as is allowed. */
    private Proposal moved(PlanId plan) {
        return IntStream.of(1, -1, 2, -2, 3, -3)
                .mapToObj(this::shifted)
                .filter(p -> p.firstWeek() >= 1 && p.lastWeek() <= 20)
                .filter(p ->
                        ActingAs.call(operator, () -> proposals.judge(plan, p)).allowed())
                .findFirst()
                .orElseThrow();
    }

    private Proposal shifted(int weeks) {
        Assignment work = work();
        return new Proposal(
                work.learner().id(), work.block(), "post-a", work.firstWeek() + weeks, work.lastWeek() + weeks);
    }

    private Assignment work() {
        return ActingAs.call(operator, () -> plans.listLearners(first, PlanFilter.ALL, 1, 10))
                .rows()
                .getFirst()
                .assignments()
                .stream()
                .filter(Assignment::work)
                .findFirst()
                .orElseThrow();
    }

    private PlanId draft() {
        return ActingAs.call(operator, () -> decisions.draft(first, new Text("试", "a try")));
    }

    private PlanVersion plan(PlanId id) {
        return ActingAs.call(operator, () -> plans.get(id));
    }

    private static List<String> audited(PlanId plan) throws Exception {
        try (var connection = TestDatabase.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select action from platform.audit_entry where subject = 'plan:" + plan + "' order by seq")) {
            var found = new java.util.ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
