package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S13")
class RankingEvaluationTest {

    @Test
    void everyFigureOfAKnownCaseIsTheOneWorkedOutByHand() {
        Map<String, List<String>> ranked = new LinkedHashMap<>();
        ranked.put("q1", List.of("a", "b", "c", "d"));
        ranked.put("q2", List.of("b", "a", "d", "c"));
        // q1: relevant at 1 and 3, one never ranked; q2: relevant at 2 only.
        RankingEvaluation result = RankingEvaluation.of(
                ranked,
                Map.of("q1", Map.of("a", 2.0, "c", 1.0, "z", 1.0, "d", 0.0), "q2", Map.of("a", 1.0, "b", -1.0)));

        assertThat(result.queries()).isEqualTo(2);
        assertThat(result.map()).isCloseTo(((1.0 + 2.0 / 3) / 3 + 0.5) / 2, within(1e-12));
        assertThat(result.mrr()).isCloseTo((1 + 0.5) / 2, within(1e-12));
        assertThat(result.p1()).isEqualTo(0.5);
        double ideal = 2 + 1 / log2(3) + 1 / log2(4);
        assertThat(result.ndcg10()).isCloseTo(((2 + 1 / log2(4)) / ideal + 1 / log2(3)) / 2, within(1e-12));
        assertThat(result.ranks()).containsExactly(1, 2);
    }

    @Test
    void queriesWithoutAnythingRelevantDoNotCount() {
        Map<String, List<String>> ranked = Map.of("q1", List.of("a"), "q2", List.of("a"), "q3", List.of("a"));

        RankingEvaluation result = RankingEvaluation.of(ranked, Map.of("q1", Map.of("a", 1.0), "q2", Map.of("a", 0.0)));

        assertThat(result.queries()).isEqualTo(1);
        assertThat(result.map()).isEqualTo(1);
        assertThatThrownBy(() -> RankingEvaluation.of(ranked, Map.of("q2", Map.of("a", 0.0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Try:");
    }

    @Test
    void theEleventhPlaceGainsNothing() {
        List<String> ranked = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");

        RankingEvaluation result = RankingEvaluation.of(Map.of("q", ranked), Map.of("q", Map.of("11", 1.0)));

        assertThat(result.ndcg10()).isZero();
        assertThat(result.mrr()).isCloseTo(1.0 / 11, within(1e-12));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
