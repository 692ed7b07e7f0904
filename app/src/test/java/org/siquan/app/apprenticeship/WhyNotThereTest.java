package org.siquan.app.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.siquan.app.People.as;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.apprenticeship.Proposals.Proposal;
import org.siquan.app.apprenticeship.WhyNotThere.Answer;
import org.siquan.app.apprenticeship.WhyNotThere.Elsewhere;
import org.siquan.app.platform.Accounts;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.scheduling.Obstacle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Why a learner is not at another post: what is said to whom, and that others are named only to who sees them there. */
@SiquanTest
@Tag("S5")
@Tag("S7")
class WhyNotThereTest {

    @Autowired
    PlanIntake intake;

    @Autowired
    PlanDecisions decisions;

    @Autowired
    Proposals proposals;

    @Autowired
    WhyNotThere whyNot;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;
    private Actor operator;
    private PlanId plan;

    @BeforeEach
    void aPublishedPlan() {
        park = SmallPark.open(transactions, organisations);
        operator = SmallPark.person(park, "park", Role.PARK);
        plan = transactions.as(SmallPark.system(park), () -> intake.take(PlanByHand.of(PlanByHand.NOT_YET)));
        ActingAs.run(operator, () -> decisions.publish(plan, 1, "首版"));
    }

    @Test
    void theOperatorReadsWhereNothingIsInTheWayFirstAndWhoHoldsThePlacesOfTheOthers() {
        Answer answer = ask(operator, "L1", 2);

        assertThat(answer.posts())
                .extracting(p -> p.post().id())
                .containsExactly("post-c", "post-a2", "post-b", "post-d");
        assertThat(answer.posts().getFirst().inTheWay()).isEmpty();
        assertThat(words(answer, "post-b")).contains("学生L2", "学生L4", "第 7–11 周");
        assertThat(words(answer, "post-a2")).contains("或 学生L3 L3 改到别处", "or 学生L3 L3 elsewhere");
        assertThat(words(answer, "post-d")).contains("订单班 order-a");
        assertThat(elsewhere(answer, "post-d").inTheWay())
                .extracting(WhyNotThere.InTheWay::rule)
                .containsExactly(Obstacle.Kind.ORDER);
        assertThat(answer.begun()).isFalse();
        assertThat(Objects.requireNonNull(answer.cost()).commute())
                .as("ten minutes in the course and twenty at work, five weeks each")
                .isEqualTo((10 * 5 + 20 * 10) * 1_000L);
    }

    @Test
    void theDifferenceOfTheCostIsWhatTheVerifierCounts() {
        Elsewhere free = elsewhere(ask(operator, "L1", 2), "post-c");

        ProposalVerdict verdict =
                ActingAs.call(operator, () -> proposals.judge(plan, new Proposal("L1", 2, "post-c", 7, 11)));

        assertThat(verdict.allowed()).isTrue();
        assertThat(free.costDifference())
                .isEqualTo(verdict.after().total() - verdict.before().total());
    }

    @Test
    void aLearnerReadsNumbersOfOthersAndTheOwnBlocksOnly() {
        Actor learner = account(SmallPark.FIRST_SCHOOL, Role.LEARNER, "L1");

        Answer answer = ask(learner, "L1", 2);

        assertThat(words(answer, "post-b")).contains("2 名学生", "2 learners").doesNotContain("L2", "L4");
        assertThat(words(answer, "post-a2")).contains("这名学生", "that learner").doesNotContain("L3");
        assertThat(answer.cost()).isEqualTo(ask(operator, "L1", 2).cost());
        assertThat(elsewhere(answer, "post-c").costDifference())
                .isEqualTo(elsewhere(ask(operator, "L1", 2), "post-c").costDifference());
        assertThatThrownBy(() -> ask(learner, "L2", 2)).hasMessage("plan-learner-unknown");
    }

    @Test
    void aSchoolReadsTheNamesOfItsLearnersAndCountsTheOthers() {
        Answer answer = ask(SmallPark.person(park, SmallPark.FIRST_SCHOOL, Role.SCHOOL), "L1", 2);

        assertThat(words(answer, "post-b")).contains("学生L2 L2 +1").doesNotContain("L4");
        assertThat(answer.cost()).isNotNull();
    }

    @Test
    void anEnterpriseReadsWhoComesToItAndNotWhereTheyAreElsewhere() {
        Actor first = SmallPark.person(park, SmallPark.FIRST_ENTERPRISE, Role.ENTERPRISE);
        Actor second = SmallPark.person(park, SmallPark.SECOND_ENTERPRISE, Role.ENTERPRISE);

        Answer before = ask(first, "L1", 2);
        Answer after = ask(first, "L1", 3);

        assertThat(words(before, "post-a2")).contains("学生L3");
        assertThat(words(before, "post-b")).contains("2 名学生").doesNotContain("L2", "L4");
        assertThat(words(after, "post-a2")).contains("学生L4");
        assertThat(words(after, "post-b"))
                .as("L3 came to it before, and is elsewhere now")
                .contains("2 名学生")
                .doesNotContain("L3");
        assertThat(before.cost()).as("it sees only some of the blocks").isNull();
        assertThatThrownBy(() -> ask(first, "L1", 1)).hasMessage("plan-learner-unknown");
        assertThatThrownBy(() -> ask(second, "L1", 2)).hasMessage("plan-learner-unknown");
    }

    @Test
    void aMentorReadsWhomTheySuperviseAndAnAccountOfNobodyNothing() {
        Actor mentor = account(SmallPark.FIRST_ENTERPRISE, Role.MENTOR, "mentor-a");
        Actor nobody = SmallPark.person(park, SmallPark.FIRST_ENTERPRISE, Role.MENTOR);

        assertThat(words(ask(mentor, "L1", 2), "post-a2")).contains("学生L3");
        assertThat(words(ask(mentor, "L1", 2), "post-b")).doesNotContain("L2", "L4");
        assertThatThrownBy(() -> ask(nobody, "L1", 2)).hasMessage("plan-learner-unknown");
    }

    @Test
    void whatIsNotToBeSeenIs404() {
        ParkId other = SmallPark.open(transactions, organisations);
        PlanId draft = transactions.as(SmallPark.system(park), () -> intake.take(PlanByHand.of(PlanByHand.NOT_YET)));

        assertThatThrownBy(() -> ask(SmallPark.person(other, "park", Role.PARK), "L1", 2))
                .hasMessage("plan-unknown");
        assertThatThrownBy(() -> ActingAs.call(
                        account(SmallPark.FIRST_SCHOOL, Role.LEARNER, "L1"), () -> whyNot.answer(draft, "L1", 2)))
                .hasMessage("plan-unknown");
        assertThatThrownBy(() -> ask(operator, "L1", 4)).hasMessage("plan-learner-unknown");
        assertThatThrownBy(() -> ask(operator, "L9", 1)).hasMessage("plan-learner-unknown");
    }

    @Test
    void aBlockThatHasBegunIsExplainedAsThePastThatItIs() {
        ParkId late = SmallPark.open(transactions, organisations);
        Actor itsOperator = SmallPark.person(late, "park", Role.PARK);
        LocalDate inWeekNine = LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(8);
        PlanId running = transactions.as(SmallPark.system(late), () -> intake.take(PlanByHand.of(inWeekNine)));
        ActingAs.run(itsOperator, () -> decisions.publish(running, 1, "首版"));

        assertThat(ActingAs.call(itsOperator, () -> whyNot.answer(running, "L1", 2))
                        .begun())
                .isTrue();
        assertThat(ActingAs.call(itsOperator, () -> whyNot.answer(running, "L1", 3))
                        .begun())
                .isFalse();
        assertThat(mvc.get()
                        .uri("/apprenticeship/plans/" + running + "/why?learner=L1&block=2")
                        .with(as(itsOperator)))
                .hasStatusOk()
                .bodyText()
                .contains("本段已经开始，不再改动");
    }

    @Test
    void aCourseBlockHasNoOtherPost() {
        assertThat(ask(operator, "L1", 1).posts()).isEmpty();
        assertThat(page(operator, "learner=L1&block=1", null)).contains("没有别的岗位可去");
    }

    @Test
    void theOperatorsPanelAsksForItAndTheAnswerIsAPageAPanelOrAPartOfIt() {
        assertThat(mvc.get()
                        .uri("/apprenticeship/plans/" + plan + "/block?learner=L1&block=2")
                        .header("HX-Request", "true")
                        .with(as(operator)))
                .hasStatusOk()
                .bodyText()
                .contains("/why?learner=L1&amp;block=2", "hx-target=\"#why\"");
        assertThat(page(operator, "learner=L1&block=2", null)).contains("<html", "质检岗", "没有阻碍", "学生L2");
        assertThat(page(operator, "learner=L1&block=2", "proposal"))
                .contains("h-why-block", "质检岗")
                .doesNotContain("<html");
        assertThat(page(operator, "learner=L1&block=2", "why")).contains("质检岗").doesNotContain("<html", "h-why-block");
        assertThat(page(operator, "learner=L1&block=2&lang=en", null))
                .contains("Why not there", "nothing in the way", "Cost of the learner’s year");
        page(operator, "learner=L1&block=2&lang=zh-CN", null);
    }

    @Test
    void everybodysBarsLeadToIt() {
        Actor learner = account(SmallPark.FIRST_SCHOOL, Role.LEARNER, "L1");

        assertThat(mvc.get().uri("/apprenticeship/plans/" + plan).with(as(learner)))
                .hasStatusOk()
                .bodyText()
                .contains("/why?learner=L1&amp;block=2")
                .doesNotContain("/block?", "draggable=\"true\"");
        assertThat(page(learner, "learner=L1&block=2", null))
                .contains("2 名学生", "全年费用")
                .doesNotContain("学生L2", "学生L3", "学生L4");
        assertThat(mvc.get()
                        .uri("/apprenticeship/plans/" + plan + "/why?learner=L2&block=2")
                        .with(as(learner)))
                .hasStatus(404);
    }

    private Answer ask(Actor who, String learner, int block) {
        return ActingAs.call(who, () -> whyNot.answer(plan, learner, block));
    }

    private String page(Actor who, String query, @Nullable String target) {
        var request = mvc.get().uri("/apprenticeship/plans/" + plan + "/why?" + query);
        if (target != null) {
            request = request.header("HX-Request", "true").header("HX-Target", target);
        }
        var result = request.with(as(who)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Elsewhere elsewhere(Answer answer, String post) {
        return answer.posts().stream()
                .filter(p -> p.post().id().equals(post))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that is said of a post, in both languages. */
    private static String words(Answer answer, String post) {
        return elsewhere(answer, post).inTheWay().stream()
                .flatMap(o -> Stream.of(
                        o.why().zh(), o.why().en(), o.remedy().zh(), o.remedy().en()))
                .collect(Collectors.joining("\n"));
    }

    private Actor account(String org, Role role, String person) {
        OrgId owner = new OrgId(org);
        String login = person.toLowerCase(Locale.ROOT) + "-" + park.value();
        var id = transactions.as(
                SmallPark.system(park),
                () -> accounts.save(
                        new Accounts.NewAccount(owner, login, person, Set.of(role), false, person), "a-long-password"));
        return Actor.account(id, park, owner, Set.of(role));
    }
}
