package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexicalIndexTest {

    @Test
    void takesHanCharactersInPairsAndLatinWordsWhole() {
        assertThat(LexicalIndex.grams("c++开发工 plc")).containsExactly("c++", "开", "发", "开发", "工", "发工", "plc");
    }

    @Test
    void scoresRareWordsAboveCommonOnes() {
        try (LexicalIndex index = new LexicalIndex(List.of("电气工程师", "软件工程师", "机械工程师", "厨师"))) {
            Map<Integer, Double> scores = index.search("电气工程师", 10);

            assertThat(scores.get(0)).isGreaterThan(scores.getOrDefault(1, 0.0)).isBetween(0.0, 1.0);
            assertThat(index.rarity("电气")).isGreaterThan(index.rarity("工程"));
            assertThat(index.search("", 10)).isEmpty();
            assertThat(index.search("电气工程师", 2)).hasSize(2);
        }
    }
}
