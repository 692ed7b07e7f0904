package org.siquan.app.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.app.People.as;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.SiquanTest;
import org.siquan.app.platform.ActingAs;
import org.siquan.app.platform.Actor;
import org.siquan.app.platform.Organisations;
import org.siquan.app.platform.ParkId;
import org.siquan.app.platform.Role;
import org.siquan.app.platform.TenantTransactions;
import org.siquan.engine.kernel.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A post that takes fewer learners in some weeks shows in just these weeks how many. */
@SiquanTest
@Tag("S5")
class PlanLimitsTest {

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

    private Actor operator;
    private PlanId plan;

    @BeforeEach
    void aPlan() {
        ParkId park = SmallPark.open(transactions, organisations);
        operator = SmallPark.person(park, "park", Role.PARK);
        plan = transactions.as(SmallPark.system(park), () -> intake.take(PlanByHand.of(PlanByHand.NOT_YET)));
    }

    @Test
    void everyWeekHasItsOwnMostAlsoInADraftOfThePlan() {
        PlanId draft = ActingAs.call(operator, () -> decisions.draft(plan, new Text("手工", "by hand")));

        for (PlanId each : List.of(plan, draft)) {
            PlanPlace limited = post(each, "post-c");
            assertThat(IntStream.rangeClosed(1, 20).mapToObj(limited::capacity))
                    .containsExactly(9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 3, 3, 3, 9, 9, 9, 9, 9, 9);
            assertThat(post(each, "post-b").limits())
                    .as("every week takes the same")
                    .isEmpty();
            assertThat(post(each, "post-b").capacity(12)).isEqualTo(2);
        }
    }

    @Test
    void thePageSaysItInTheWeeksThatTakeFewer() {
        assertThat(mvc.get().uri("/apprenticeship/plans/" + plan + "?view=post").with(as(operator)))
                .hasStatusOk()
                .bodyText()
                .satisfies(body -> assertThat(body.split("这一周至多 3 人", -1)).hasSize(4))
                .contains("<small>/3</small>");
    }

    private PlanPlace post(PlanId of, String id) {
        return ActingAs.call(operator, () -> plans.listPlaces(of, PlaceKind.POST, PlanFilter.ALL, 1, 20))
                .rows()
                .stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
