package org.siquan.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;

@Tag("S4")
@Tag("S14")
class C02_OrderPlacesTest {

    private static final OrderClass CLASS = new OrderClass("C001", "云岫（演示）", "演示学院", 6, 20, 16);

    @Test
    void placesAreThoseBothPartiesAgreedTo() {
        SeatPlanProblem problem = problem(Purpose.ORDER_CLASS_PLACES);
        SeatPlanResult.Planned planned = (SeatPlanResult.Planned) new SeatPlanner().plan(problem, RunControl.of(1, 0));

        List<OrderPlaces> places = OrderPlaces.of(problem, List.of(CLASS), planned.plan());

        assertThat(places).singleElement().satisfies(p -> {
            assertThat(p.places()).isEqualTo(16);
            assertThat(p.byRegion()).hasSize(2);
            assertThat(p.byRegion().get(1)).isLessThanOrEqualTo(5);
        });
    }

    @Test
    void adviceYearsAheadNeverBecomesPlacesOfThisYear() {
        SeatPlanProblem advice = problem(Purpose.ADVICE);
        SeatPlan plan = SeatPlan.of(List.of(List.of(8, 4)));

        assertThatThrownBy(() -> OrderPlaces.of(advice, List.of(CLASS), plan))
                .hasMessageContaining("purpose must be ORDER_CLASS_PLACES, was ADVICE");
    }

    @Test
    void refusesPlacesNobodyAgreedTo() {
        assertThatThrownBy(() -> new OrderPlaces("C001", "e", "s", List.of(10, 7), 16))
                .hasMessageContaining("agreed 16");
        assertThatThrownBy(() -> new OrderClass("C001", "e", "s", 10, 20, 9)).hasMessageContaining("enterprise 9");
        assertThatThrownBy(() -> OrderPlaces.of(
                        problem(Purpose.ORDER_CLASS_PLACES), List.of(), SeatPlan.of(List.of(List.of(8, 4)))))
                .hasMessageContaining("C001 must be an order class");
    }

    private static SeatPlanProblem problem(Purpose purpose) {
        Programme programme = CLASS.asProgramme();
        return new SeatPlanProblem(
                List.of("京", "冀"),
                List.of(programme),
                List.of(Limits.orderPlaces("clause", new Text("河北条款", "clause for Hebei"), List.of(programme), 1, 5)),
                List.of(new Demand("o", List.of(30), Map.of("C001", 100))),
                10,
                3,
                0,
                purpose);
    }
}
