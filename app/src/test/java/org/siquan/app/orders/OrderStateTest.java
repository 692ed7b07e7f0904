package org.siquan.app.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states: the moves that are legal are these and no others. */
@Tag("S4")
class OrderStateTest {

    private static final List<String> LEGAL = List.of(
            "DRAFT PUBLISHED",
            "DRAFT WITHDRAWN",
            "PUBLISHED IN_ROUND",
            "PUBLISHED WITHDRAWN",
            "IN_ROUND CONFIRMED",
            "IN_ROUND PUBLISHED",
            "IN_ROUND WITHDRAWN",
            "CONFIRMED CLASS_OPENED",
            "CONFIRMED WITHDRAWN",
            "CLASS_OPENED COMPLETED",
            "CLASS_OPENED WITHDRAWN",
            "COMPLETED CLOSED");

    static Stream<Arguments> pairs() {
        return Stream.of(OrderState.values())
                .flatMap(from -> Stream.of(OrderState.values()).map(into -> Arguments.of(from, into)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void leadsOnlyWhereTheLifeOfAnOrderGoes(OrderState from, OrderState into) {
        assertThat(from.leadsTo(into)).isEqualTo(LEGAL.contains(from + " " + into));
    }
}
