package org.siquan.app.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of a plan: views and filters, the fragment of a proposal, and what is answered when something is not right. */
@SiquanTest
@Tag("S5")
class PlanPagesTest {

    @Autowired
    PlanIntake intake;

    @Autowired
    PlanDecisions decisions;

    @Autowired
    Plans plans;

    @Autowired
    Organisations organisations;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    MockMvcTester mvc;

    private ParkId park;
    private Actor operator;
    private PlanId plan;

    @BeforeEach
    void aPublishedPlan() {
        park = SmallPark.open(transactions, organisations);
        operator = SmallPark.person(park, "park", Role.PARK);
        plan = transactions.as(SmallPark.system(park), () -> intake.take(SmallPark.plan(UUID.randomUUID())));
        ActingAs.run(operator, () -> decisions.publish(plan, 1, "首版"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"learner", "post", "mentor", "laboratory", "lodging"})
    void everyViewIsAPage(String view) {
        assertThat(page(operator, "?view=" + view)).hasStatusOk().bodyText().contains("class=\"rota\"");
    }

    @Test
    void filtersLeaveWhomTheyName() {
        assertThat(page(operator, "?school=" + SmallPark.FIRST_SCHOOL))
                .bodyText()
                .contains("学生L1", "学生L2")
                .doesNotContain("学生L3");
        assertThat(page(operator, "?enterprise=" + SmallPark.SECOND_ENTERPRISE))
                .bodyText()
                .contains("学生L2")
                .doesNotContain("学生L1");
        assertThat(page(operator, "?zone=south&programme=programme-order-b"))
                .bodyText()
                .contains("学生L4")
                .doesNotContain("学生L3");
        assertThat(page(operator, "?q=L4")).bodyText().contains("学生L4").doesNotContain("学生L1");
        assertThat(page(operator, "?view=post&place=post-a"))
                .bodyText()
                .contains("学生L3")
                .doesNotContain("学生L4");
        assertThat(page(operator, "?view=post&zone=south"))
                .bodyText()
                .contains("装配岗")
                .doesNotContain("装调岗");
        assertThat(page(operator, "?q=nobody")).bodyText().contains("没有符合条件的安排");
    }

    @Test
    void wordsOfAFilterAreWordsAndNoPattern() {
        assertThat(page(operator, "?q=%25")).bodyText().contains("没有符合条件的安排");
        assertThat(page(operator, "?q=_")).bodyText().contains("没有符合条件的安排");
    }

    @Test
    void aBlockIsAPageAndForHtmxAFragmentWithTheVerdict() {
        String block = "/apprenticeship/plans/" + plan + "/block?learner=L1&block=2";

        assertThat(mvc.get().uri(block).with(as(operator)))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "装调岗");
        assertThat(mvc.get()
                        .uri(block + "&first=1&last=5")
                        .header("HX-Request", "true")
                        .with(as(operator)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html")
                .contains("违反", "R01");
    }

    @Test
    void aChangeThatBreaksARuleIs422AndLeavesNoDraft() {
        assertThat(mvc.post()
                        .uri("/apprenticeship/plans/" + plan + "/block")
                        .param("learner", "L1")
                        .param("block", "2")
                        .param("post", "post-b")
                        .param("first", "1")
                        .param("last", "5")
                        .param("version", "2")
                        .with(as(operator))
                        .with(csrf()))
                .hasStatus(422);
        assertThat(ActingAs.call(operator, plans::list)).hasSize(1);
    }

    @Test
    void whatIsNotThereIs404WhatIsNotValid422WhatIsNotYours403() {
        assertThat(mvc.get().uri("/apprenticeship/plans/" + UUID.randomUUID()).with(as(operator)))
                .hasStatus(404);
        assertThat(page(operator, "?view=moon")).hasStatus(422);
        assertThat(page(operator, "?page=0")).hasStatus(422);
        assertThat(replan(operator, "enterprise", "nobody")).hasStatus(422);
        assertThat(replan(
                        SmallPark.person(park, SmallPark.SECOND_ENTERPRISE, Role.ENTERPRISE),
                        "enterprise",
                        SmallPark.FIRST_ENTERPRISE))
                .hasStatus(403);
        ParkId other = SmallPark.open(transactions, organisations);
        assertThat(page(SmallPark.person(other, "park", Role.PARK), "")).hasStatus(404);
    }

    @Test
    void whoLeavesIsFoundByNameAndTheListsOfTheYearLeadToThePlanThatHolds() {
        assertThat(page(operator, "/replan?event=leaves&q=学生L3"))
                .bodyText()
                .contains("value=\"L3\"")
                .doesNotContain("value=\"L1\"");
        assertThat(page(operator, "/replan?event=joins&like=L2&q=L"))
                .bodyText()
                .contains("value=\"L2\" selected")
                .contains("value=\"L1\"");
        assertThat(mvc.get().uri("/apprenticeship/published").with(as(operator)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/apprenticeship/plans/" + plan);
    }

    @Test
    void publishingWhatIsPublishedIs409() {
        assertThat(mvc.post()
                        .uri("/apprenticeship/plans/" + plan + "/publish")
                        .param("version", "2")
                        .param("reason", "再来")
                        .with(as(operator))
                        .with(csrf()))
                .hasStatus(409);
    }

    private MvcTestResult page(Actor who, String query) {
        return mvc.get()
                .uri("/apprenticeship/plans/" + plan + query)
                .with(as(who))
                .exchange();
    }

    private MvcTestResult replan(Actor who, String event, String enterprise) {
        return mvc.post()
                .uri("/apprenticeship/plans/" + plan + "/replan")
                .param("event", event)
                .param("enterprise", enterprise)
                .param("from", "3")
                .param("worse", "5")
                .with(as(who))
                .with(csrf())
                .exchange();
    }
}
