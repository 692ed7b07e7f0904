package org.siquan.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.intake.verify.SeatPlanVerifier;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;

@Tag("S14")
class C01_LimitsTest {

    private static final Text NAME = new Text("限制", "limit");
    private static final Programme PROGRAMME =
            new Programme("iot", "演示学院", 30, 10, 50, 2, new Pipeline(3, List.of(30, 28, 25), 90));

    @Test
    void thoseInTheirLastYearNowLeaveRoom() {
        assertThat(PROGRAMME.pipeline().continuing()).isEqualTo(58);
        assertThat(Limits.teachers("t", NAME, List.of(PROGRAMME), 6, 15).high()).isEqualTo(90 - 58);
        assertThat(Limits.laboratory("l", NAME, List.of(PROGRAMME), Map.of("iot", 4), 400)
                        .high())
                .isEqualTo(400 - 4 * 58);
        assertThat(Limits.beds("b", NAME, List.of(PROGRAMME), Map.of("iot", 50), 40)
                        .high())
                .isEqualTo(4000 - 50 * 58);
        assertThat(Limits.change("c", NAME, PROGRAMME, 5).low()).isEqualTo(25);
    }

    @Test
    void sixKindsOfLimitBindInOneRegionAndEachIsPricedExactly() {
        SeatPlanProblem problem = LargePlans.region(2, 16, 8);

        SeatPlanResult.Planned planned = (SeatPlanResult.Planned) new SeatPlanner().plan(problem, RunControl.of(1, 0));

        assertThat(planned.proved()).isTrue();
        assertThat(planned.uses().stream()
                        .filter(SeatPlanResult.LimitUse::binding)
                        .map(use -> use.limit().kind()))
                .contains(
                        Limit.Kind.TEACHERS,
                        Limit.Kind.LABORATORY,
                        Limit.Kind.BEDS,
                        Limit.Kind.SCHOOL,
                        Limit.Kind.CHANGE,
                        Limit.Kind.ORDER_PLACES);
        assertThat(planned.uses())
                .extracting(SeatPlanResult.LimitUse::looser)
                .allSatisfy(value -> assertThat(value).isInstanceOfSatisfying(LimitValue.Worth.class, worth -> {
                    assertThat(worth.exact()).isTrue();
                    assertThat(worth.change()).isLessThanOrEqualTo(0);
                }));
        assertThat(SeatPlanVerifier.verify(problem, planned)).isEmpty();
    }

    @Test
    void theVerifierNoticesEveryChangeOfAStatement() {
        SeatPlanProblem problem = SmallPlans.problem(List.of(SmallPlans.total(0, 6, "x")));
        SeatPlanResult.Planned p = (SeatPlanResult.Planned) new SeatPlanner().plan(problem, RunControl.of(1, 0));
        SeatPlanResult.LimitUse use = p.uses().getFirst();
        SeatPlanResult.Balance b = p.balances().getFirst();
        List<SeatPlanResult.Planned> wrong = new ArrayList<>();
        for (int at = 0; at < 4; at++) {
            List<List<Integer>> rows = new ArrayList<>();
            for (int programme = 0; programme < 2; programme++) {
                List<Integer> row = new ArrayList<>(p.plan().rows().get(programme));
                if (at / 2 == programme) {
                    row.set(at % 2, row.get(at % 2) + 1);
                }
                rows.add(row);
            }
            wrong.add(with(p, SeatPlan.of(rows), p.cost(), p.bound(), p.uses(), p.balances()));
        }
        wrong.add(with(p, p.plan(), p.cost() - 0.01, p.bound(), p.uses(), p.balances()));
        wrong.add(with(p, p.plan(), p.cost(), p.cost() + 0.01, p.uses(), p.balances()));
        wrong.add(with(p, p.plan(), p.cost(), p.bound() - 0.01, p.uses(), p.balances()));
        wrong.add(with(p, p.plan(), p.cost(), p.bound(), List.of(), p.balances()));
        wrong.add(with(p, p.plan(), p.cost(), p.bound(), p.uses(), List.of()));
        wrong.add(with(
                p, p.plan(), p.cost(), p.bound(), List.of(used(use, use.used() + 1, use.binding())), p.balances()));
        wrong.add(with(p, p.plan(), p.cost(), p.bound(), List.of(used(use, use.used(), !use.binding())), p.balances()));
        wrong.add(with(
                p,
                p.plan(),
                p.cost(),
                p.bound(),
                p.uses(),
                List.of(new SeatPlanResult.Balance(
                        b.occupation(), b.demand(), b.served(), b.unmet() + 1, b.surplus()))));
        wrong.add(with(p, SeatPlan.of(List.of(List.of(1, 1))), p.cost(), p.bound(), p.uses(), p.balances()));

        assertThat(SeatPlanVerifier.verify(problem, p)).isEmpty();
        for (int i = 0; i < wrong.size(); i++) {
            assertThat(SeatPlanVerifier.verify(problem, wrong.get(i)))
                    .as("mutation %d", i)
                    .isNotEmpty();
        }
    }

    @Test
    void refusesNumbersOutsideTheirRange() {
        assertThatThrownBy(() -> Limits.teachers("t", NAME, List.of(PROGRAMME), -1, 15))
                .hasMessageContaining("teachers >= 0");
        assertThatThrownBy(() -> Limits.share("s", NAME, List.of(PROGRAMME), 0, 50, 40))
                .hasMessageContaining("least <= most");
        assertThatThrownBy(() -> Limits.laboratory("l", NAME, List.of(PROGRAMME), Map.of("iot", 2_000_000), 1))
                .hasMessageContaining("Try: a larger unit");
    }

    private static SeatPlanResult.LimitUse used(SeatPlanResult.LimitUse use, long used, boolean binding) {
        return new SeatPlanResult.LimitUse(use.limit(), used, binding, use.side(), use.looser(), use.tighter());
    }

    private static SeatPlanResult.Planned with(
            SeatPlanResult.Planned p,
            SeatPlan plan,
            double cost,
            double bound,
            List<SeatPlanResult.LimitUse> uses,
            List<SeatPlanResult.Balance> balances) {
        return new SeatPlanResult.Planned(plan, cost, bound, p.proved(), uses, p.classes(), balances);
    }
}
