package org.siquan.app.apprenticeship.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.apprenticeship.Assignment;
import org.siquan.app.apprenticeship.PlanChange;
import org.siquan.app.apprenticeship.PlanDecisions;
import org.siquan.app.apprenticeship.PlanEvent;
import org.siquan.app.apprenticeship.PlanEvent.Hosts;
import org.siquan.app.apprenticeship.PlanFilter;
import org.siquan.app.apprenticeship.PlanId;
import org.siquan.app.apprenticeship.PlanIntake;
import org.siquan.app.apprenticeship.PlanState;
import org.siquan.app.apprenticeship.PlanVersion;
import org.siquan.app.apprenticeship.Plans;
import org.siquan.app.apprenticeship.ProposalVerdict;
import org.siquan.app.apprenticeship.Proposals;
import org.siquan.app.apprenticeship.Replanning;
import org.siquan.app.apprenticeship.Replanning.Outcome;
import org.siquan.app.apprenticeship.SmallPark;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.JobCheckpoint;
import org.siquan.app.platform.JobId;
import org.siquan.app.platform.JobRun;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.scheduling.RotationProblem;
import org.siquan.engine.scheduling.RotationSchedule;
import org.siquan.engine.scheduling.verify.RotationVerifier;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** After an event as few blocks as possible change, each says why, and the draft breaks no hard rule. */
@SiquanTest
@Tag("S5")
@Tag("S8")
class ReplanJobTest {

    @Autowired
    PlanIntake intake;

    @Autowired
    PlanDecisions decisions;

    @Autowired
    Plans plans;

    @Autowired
    PlanStore store;

    @Autowired
    Replanning replanning;

    @Autowired
    ReplanJob job;

    @Autowired
    Proposals proposals;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    private final JsonMapper json = JsonMapper.builder().build();
    private ParkId park;
    private Actor operator;
    private PlanId base;

    @BeforeEach
    void aPublishedPlan() {
        park = SmallPark.open(transactions, organisations);
        operator = SmallPark.person(park, "park", Role.PARK);
        base = transactions.as(SmallPark.system(park), () -> intake.take(SmallPark.plan(UUID.randomUUID())));
        ActingAs.run(operator, () -> decisions.publish(base, 1, "首版"));
    }

    @Test
    void theLearnersOfAnEnterpriseThatWithdrawsGoToItsHostsAndEachChangeSaysWhy() {
        PlanId draft = drafted(new PlanEvent.EnterpriseWithdraws(SmallPark.FIRST_ENTERPRISE, 1, Hosts.OCCUPATION));

        PlanVersion plan = plan(draft);
        List<PlanChange> changes = changes(draft);
        assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
        assertThat(plan.base()).isEqualTo(base);
        assertThat(plan.leastChanges()).isEqualTo(2);
        assertThat(plan.cause().zh()).contains("甲企").contains("第 1 周");
        assertThat(changes).hasSize(2).allSatisfy(c -> {
            assertThat(c.learner().id()).isIn("L1", "L3");
            assertThat(Objects.requireNonNull(c.before()).enterprise()).isEqualTo(SmallPark.FIRST_ENTERPRISE);
            assertThat(Objects.requireNonNull(c.after()).enterprise()).isEqualTo(SmallPark.SECOND_ENTERPRISE);
            assertThat(c.reason()).isEqualTo(PlanChange.Reason.LOST);
            assertThat(c.why().zh()).startsWith("甲企自第 1 周起撤回");
            assertThat(c.why().en()).contains("withdraws from week 1");
        });
        assertValid(draft);
        assertThat(Objects.requireNonNull(plan.bound()))
                .isPositive()
                .isLessThanOrEqualTo(plan.cost().total());
    }

    @Test
    void withoutHostsThereIsNoPlanAndTheReasonNamesPeople() {
        Outcome outcome = run(new PlanEvent.EnterpriseWithdraws(SmallPark.FIRST_ENTERPRISE, 1, Hosts.NONE), operator);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.None.class, none -> {
            assertThat(none.impossible()).isTrue();
            assertThat(none.why()).anySatisfy(w -> assertThat(w.zh()).contains("学生L"));
        });
        assertThat(ActingAs.call(operator, plans::list)).as("no draft is left").hasSize(1);
    }

    @Test
    void everyOtherEventGivesAValidDraftToo() {
        assertValid(drafted(new PlanEvent.CapacityChanged("post-b", 2, 1, 20)));
        assertValid(drafted(new PlanEvent.MentorAbsent("mentor-b", 1, 20)));
        assertValid(drafted(new PlanEvent.PostWithdrawn("post-a", 1, Hosts.CHAIN)));
        assertValid(drafted(new PlanEvent.SiteClosed("site-a", 1, 2)));
    }

    @Test
    void aLearnerWhoJoinsOrLeavesIsAChangeOfTheirOwnBlocks() {
        PlanId joined = drafted(new PlanEvent.LearnerJoins("L9", "新同学", "L2", 1));
        PlanId left = drafted(new PlanEvent.LearnerLeaves("L4", 1));

        assertThat(changes(joined)).hasSize(2).allSatisfy(c -> {
            assertThat(c.learner().name()).isEqualTo("新同学");
            assertThat(c.reason()).isEqualTo(PlanChange.Reason.JOINED);
        });
        assertThat(changes(left))
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.reason()).isEqualTo(PlanChange.Reason.LEFT));
        assertThat(plan(left).cause().zh() + plan(joined).cause().zh())
                .as("everybody reads the cause")
                .doesNotContain("学生L4")
                .doesNotContain("新同学");
        assertValid(joined);
        assertValid(left);
    }

    @Test
    void aKilledJobThatRunsAgainLeavesOneDraft() {
        JobId id = new JobId(UUID.randomUUID());
        PlanEvent event = new PlanEvent.CapacityChanged("post-b", 3, 1, 20);

        String first = job.run(new Run(id, event, 1, operator)).hash();
        String again = job.run(new Run(id, event, 1, operator)).hash();

        assertThat(again).isEqualTo(first);
        assertThat(ActingAs.call(operator, plans::list)).hasSize(2);
    }

    @Test
    void anEnterpriseStartsForItselfSeesItsDraftAndNobodyElsesRows() {
        Actor own = SmallPark.person(park, SmallPark.FIRST_ENTERPRISE, Role.ENTERPRISE);
        Actor other = SmallPark.person(park, SmallPark.SECOND_ENTERPRISE, Role.ENTERPRISE);
        PlanEvent event = new PlanEvent.EnterpriseWithdraws(SmallPark.FIRST_ENTERPRISE, 1, Hosts.PARK);

        assertThatThrownBy(() -> ActingAs.call(other, () -> replanning.start(base, event, 1, 5)))
                .hasMessage("plan-replan-not-yours");
        Outcome outcome = run(event, own);

        PlanId draft = ((Outcome.Drafted) outcome).plan();
        assertThat(ActingAs.call(own, () -> plans.get(draft)).state()).isEqualTo(PlanState.DRAFT);
        assertThat(ActingAs.call(own, () -> plans.listChanges(draft, 1, 10)).total())
                .isEqualTo(2);
        assertThatThrownBy(() -> ActingAs.call(other, () -> plans.get(draft))).hasMessage("plan-unknown");
        assertThatThrownBy(() -> ActingAs.run(own, () -> decisions.publish(draft, 1, "自己发布")))
                .hasMessage("plan-operator-only");
    }

    @Test
    void anEventThatNamesWhatThePlanDoesNotHaveIsRefusedBeforeItStarts() {
        for (PlanEvent wrong : List.of(
                new PlanEvent.EnterpriseWithdraws("nobody", 1, Hosts.PARK),
                new PlanEvent.PostWithdrawn("nothing", 1, Hosts.PARK),
                new PlanEvent.SiteClosed("nowhere", 1, 2),
                new PlanEvent.LearnerLeaves("nobody", 1),
                new PlanEvent.MentorAbsent("mentor-a", 3, 2),
                new PlanEvent.EnterpriseWithdraws(SmallPark.FIRST_ENTERPRISE, 21, Hosts.PARK))) {
            assertThatThrownBy(() -> ActingAs.call(operator, () -> replanning.start(base, wrong, 1, 5)))
                    .as(wrong.toString())
                    .hasMessageStartingWith("plan-event-");
        }
        assertThatThrownBy(() -> ActingAs.call(
                        operator, () -> replanning.start(base, new PlanEvent.MentorAbsent("mentor-a", 3, 7), 8, 5)))
                .hasMessage("plan-event-past");
    }

    @Test
    void aBlockThatHasBegunIsCutWhereItsPostGoesAndWhatWasServedStays() {
        List<Assignment> work = ofBase("L1").stream().filter(Assignment::work).toList();
        int week = work.getFirst().firstWeek() + 2;

        PlanId draft = drafted(new PlanEvent.EnterpriseWithdraws(SmallPark.FIRST_ENTERPRISE, week, Hosts.OCCUPATION));

        assertValid(draft);
        assertThePastStays(draft, week);
        assertThat(plan(draft).fromWeek()).isEqualTo(week);
        assertThat(changes(draft))
                .as("two weeks are too short for a block")
                .filteredOn(c -> c.learner().id().equals("L1"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.stays())
                            .isEqualTo(new PlanChange.Stays(work.getFirst().firstWeek(), week - 1, true));
                    assertThat(Objects.requireNonNull(c.before()).firstWeek()).isEqualTo(week);
                    PlanChange.Stand after = Objects.requireNonNull(c.after());
                    assertThat(after.firstWeek()).isGreaterThanOrEqualTo(week);
                    assertThat(after.enterprise()).isEqualTo(SmallPark.SECOND_ENTERPRISE);
                    assertThat(ofDraft(draft, "L1"))
                            .as("the number of the change is that of the rest in the draft")
                            .anySatisfy(a -> {
                                assertThat(a.block()).isEqualTo(c.block());
                                assertThat(a.firstWeek()).isEqualTo(after.firstWeek());
                            });
                });
        assertThat(ActingAs.call(operator, () -> plans.countBegun(draft)).cut()).isPositive();
    }

    @Test
    void whatIsKnownLaterThanItBeganLeavesTheWeeksBetweenAsTheyAre() {
        int week = ofBase("L1").getLast().firstWeek() + 2;
        PlanEvent event = new PlanEvent.EnterpriseWithdraws(SmallPark.FIRST_ENTERPRISE, 1, Hosts.OCCUPATION);

        Outcome outcome = run(event, week, operator);

        PlanId draft = ((Outcome.Drafted) outcome).plan();
        assertValid(draft);
        assertThePastStays(draft, week);
        assertThat(plan(draft).cause().zh()).contains("自第 %d 周起".formatted(week));
    }

    @Test
    void whoLeavesKeepsWhatWasServedAndWhoJoinsComesNoEarlier() {
        Assignment first = ofBase("L4").getFirst();
        int week = first.firstWeek() + 3;
        PlanId left = drafted(new PlanEvent.LearnerLeaves("L4", week));
        PlanId joined = drafted(new PlanEvent.LearnerJoins("L9", "新同学", "L2", 4));

        assertValid(left);
        assertThePastStays(left, week);
        assertThat(ofDraft(left, "L4")).allSatisfy(a -> assertThat(a.lastWeek()).isLessThan(week));
        assertThat(changes(left)).isNotEmpty().allSatisfy(c -> {
            assertThat(c.reason()).isEqualTo(PlanChange.Reason.LEFT);
            assertThat(Objects.requireNonNull(c.before()).firstWeek()).isGreaterThanOrEqualTo(week);
            assertThat(c.after()).isNull();
        });
        assertThat(changes(left).getFirst().stays())
                .isEqualTo(new PlanChange.Stays(first.firstWeek(), week - 1, false));
        assertValid(joined);
        assertThePastStays(joined, 4);
        assertThat(ofDraft(joined, "L9"))
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.firstWeek()).isGreaterThanOrEqualTo(4));
    }

    @Test
    void aPostWithOtherPlacesForSomeWeeksKeepsThemWhenThePlanIsReadAgain() {
        PlanId draft = drafted(new PlanEvent.CapacityChanged("post-b", 1, 12, 14));

        RotationProblem problem = loaded(draft).problem();
        assertThat(IntStream.range(0, 20).map(week -> problem.capacity(1, week)))
                .containsExactly(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 1, 1, 1, 4, 4, 4, 4, 4, 4);
        assertValid(draft);
        assertThePastStays(draft, 12);
    }

    @Test
    void aHandMovesNothingThatHasHappenedInADraftThatWasMadeAgain() {
        Assignment first = ofBase("L2").getFirst();
        int week = first.firstWeek() + 3;
        PlanId draft = drafted(new PlanEvent.CapacityChanged("post-b", 3, week, 20));

        ProposalVerdict later = judge(draft, first.firstWeek() + 1, first.lastWeek() + 1);
        ProposalVerdict asItIs = judge(draft, first.firstWeek(), first.lastWeek());

        assertThat(later.broken()).extracting(ProposalVerdict.BrokenRule::rule).contains("past");
        assertThat(asItIs.allowed()).isTrue();
    }

    private ProposalVerdict judge(PlanId draft, int first, int last) {
        return ActingAs.call(operator, () -> proposals.judge(draft, new Proposals.Proposal("L2", 1, "", first, last)));
    }

    private List<Assignment> ofBase(String learner) {
        return ofDraft(base, learner);
    }

    private List<Assignment> ofDraft(PlanId plan, String learner) {
        return ActingAs.call(
                        operator,
                        () -> plans.listLearners(plan, new PlanFilter("", "", "", "", learner, null, "", false), 1, 10))
                .rows()
                .getFirst()
                .assignments();
    }

    private void assertThePastStays(PlanId draft, int week) {
        RotationSchedule was = loaded(base).schedule();
        RotationSchedule is = loaded(draft).schedule();
        for (int learner = 0; learner < was.learners(); learner++) {
            assertThat(is.ofLearner(learner).subList(0, week - 1))
                    .as("learner %d before week %d", learner, week)
                    .isEqualTo(was.ofLearner(learner).subList(0, week - 1));
        }
    }

    private PlanStore.Loaded loaded(PlanId plan) {
        return transactions.as(SmallPark.system(park), () -> store.load(plan));
    }

    private PlanId drafted(PlanEvent event) {
        Outcome outcome = run(event, operator);
        assertThat(outcome).as(event.toString()).isInstanceOf(Outcome.Drafted.class);
        return ((Outcome.Drafted) outcome).plan();
    }

    private Outcome run(PlanEvent event, Actor who) {
        return run(event, event.firstWeek(), who);
    }

    private Outcome run(PlanEvent event, int now, Actor who) {
        String left =
                job.run(new Run(new JobId(UUID.randomUUID()), event, now, who)).json();
        return json.readValue(left, ReplanJob.Left.class).outcome();
    }

    private void assertValid(PlanId plan) {
        PlanStore.Loaded loaded = loaded(plan);
        assertThat(new RotationVerifier()
                        .verify(loaded.problem(), loaded.schedule())
                        .valid())
                .as(plan(plan).cause().zh())
                .isTrue();
    }

    private PlanVersion plan(PlanId plan) {
        return ActingAs.call(operator, () -> plans.get(plan));
    }

    private List<PlanChange> changes(PlanId plan) {
        return ActingAs.call(operator, () -> plans.listChanges(plan, 1, 50)).rows();
    }

    /** One attempt of the job, as somebody started it. */
    private final class Run implements JobRun {

        private final JobId id;
        private final PlanEvent event;
        private final int now;
        private final Actor who;

        Run(JobId id, PlanEvent event, int now, Actor who) {
            this.id = id;
            this.event = event;
            this.now = now;
            this.who = who;
        }

        @Override
        public JobId id() {
            return id;
        }

        @Override
        public Actor actor() {
            return Actor.system(ReplanJob.KIND, who.park(), who.org());
        }

        @Override
        public String input() {
            return json.writeValueAsString(new ReplanJob.Input(base, event, now, 1_000, who.name()));
        }

        @Override
        public Optional<JobCheckpoint> lastCheckpoint() {
            return Optional.empty();
        }

        @Override
        public void checkpoint(JobCheckpoint state) {
            // the job is short
        }

        @Override
        public void progress(String step, long done, long total) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
