package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.alignment.TitleEvaluation.LabelledTitle;

@Tag("S13")
class TitleMemoryTest {

    @SuppressWarnings("NullAway.Init") // opened before each test
    private AlignmentEngine engine;

    @BeforeEach
    void open() {
        engine = AlignmentEngine.build(Fixture.OCCUPATIONS, List.of(), Fixture.CONTROL);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void theVeryNextQueryUsesWhatAPersonDecidedAndForgetsItWhenItIsUndone() {
        String title = "线路守护人";
        String before = first(title).code();

        engine.remember(List.of(new LabelledTitle("【急聘】线路守护人（包吃住）", Fixture.ELECTRICIAN)));
        OccupationCandidate decided = first(title);
        OccupationCandidate alike = first("线路的守护人");

        assertThat(decided.code()).isEqualTo(Fixture.ELECTRICIAN);
        assertThat(decided.probability()).isCloseTo(0.95, within(1e-9));
        assertThat(alike.code()).isEqualTo(Fixture.ELECTRICIAN);

        engine.remember(List.of());
        assertThat(first(title).code()).isEqualTo(before);
        assertThat(first(title).probability()).isLessThan(0.95);
    }

    @Test
    void whatSeveralDecidedAlikeIsSurerAndWhatTheyDisputeIsNot() {
        LabelledTitle cook = new LabelledTitle("锅灶小能手", Fixture.COOK);
        LabelledTitle other = new LabelledTitle("锅灶小能手", Fixture.SOFTWARE);

        engine.remember(List.of(cook, cook, cook));
        assertThat(first("锅灶小能手").probability()).isGreaterThan(0.98);
        engine.remember(List.of(cook, cook, other));
        assertThat(first("锅灶小能手").code()).isEqualTo(Fixture.COOK);
        assertThat(first("锅灶小能手").probability()).isBetween(0.6, 0.7);
    }

    @Test
    void aCodeThatNobodyKnowsAndATitleWithoutWordsAreLeftOut() {
        engine.remember(List.of(new LabelledTitle("锅灶小能手", "9-99-99-99"), new LabelledTitle("💰💰", Fixture.COOK)));

        assertThat(engine.rankTitles(List.of("💰💰"), 1).getFirst()).isEmpty();
    }

    private OccupationCandidate first(String title) {
        return engine.rankTitles(List.of(title), 3).getFirst().getFirst();
    }
}
