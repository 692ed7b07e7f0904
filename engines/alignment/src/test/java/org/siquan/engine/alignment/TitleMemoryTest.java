package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.siquan.engine.alignment.Abstention.LIKE_NO_JOB;
import static org.siquan.engine.alignment.Abstention.NOT_A_JOB;

import java.util.List;
import java.util.Optional;
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

    @Test
    void aTitleThatOffersNoJobIsRefusedAndOneLikeItIsDoubted() {
        Posting training = Posting.of("1", "零基础绣花培训班", "包教包会");
        Posting alike = Posting.of("2", "零基础绣花的培训班", "包教包会");

        TitleMemory memory = memory(new TitleDecision.NotAJob("【急】零基础绣花培训班"));

        assertThat(engine.align(training, TitleMemory.NONE).findAbstention()).isNotEqualTo(Optional.of(NOT_A_JOB));
        assertThat(engine.align(training, memory).findAbstention()).contains(NOT_A_JOB);
        assertThat(engine.align(alike, memory).findAbstention()).contains(LIKE_NO_JOB);
        assertThat(engine.align(Posting.of("3", "电工", ""), memory).findAbstention())
                .isEqualTo(engine.align(Posting.of("3", "电工", ""), TitleMemory.NONE)
                        .findAbstention());
    }

    @Test
    void whatAPersonDecidedIsNotDoubtedAnyMore() {
        Posting strange = Posting.of("1", "qwzx vbnmp", "");

        assertThat(engine.align(strange).findAbstention()).isPresent();
        assertThat(engine.align(strange, memory(new TitleDecision.Coded("qwzx vbnmp", Fixture.COOK)))
                        .findAbstention())
                .isEmpty();
    }

    @Test
    void aTitleOfTwoJobsIsReadAsTwoAdvertisements() {
        Posting both = Posting.of("7", "【双休】电工或厨师", "做饭、接线");
        TitleMemory memory = memory(new TitleDecision.Split(
                "电工或厨师",
                List.of(
                        new TitleDecision.Coded("看线的", Fixture.ELECTRICIAN),
                        new TitleDecision.Coded("锅灶小能手", Fixture.COOK))));

        List<Posting> parts = AlignmentEngine.parts(both, memory);

        assertThat(parts).extracting(Posting::id).containsExactly("7#1", "7#2");
        assertThat(parts).extracting(Posting::text).containsOnly("做饭、接线");
        assertThat(parts)
                .extracting(part -> engine.align(part, memory)
                        .findOccupation()
                        .orElseThrow()
                        .code())
                .containsExactly(Fixture.ELECTRICIAN, Fixture.COOK);
        assertThat(AlignmentEngine.parts(Posting.of("8", "电工", ""), memory)).hasSize(1);
    }

    @Test
    void eachCallMayBringItsOwnMemoryAndTheEngineKeepsNoneOfThem() {
        TitleMemory memory = memory(new TitleDecision.Coded("线路守护人", Fixture.COOK));

        assertThat(engine.rankTitles(List.of("线路守护人"), 1, memory)
                        .getFirst()
                        .getFirst()
                        .code())
                .isEqualTo(Fixture.COOK);
        assertThat(first("线路守护人").code()).isNotEqualTo(Fixture.COOK);
        assertThat(memory.without("线路守护人！！").knows("线路守护人")).isFalse();
    }

    @Test
    void theNearestDecidedTitlesAreNamedWithWhatTheyWereDecidedToBe() {
        TitleMemory memory =
                memory(new TitleDecision.Coded("线路的守护人", Fixture.ELECTRICIAN), new TitleDecision.NotAJob("零基础绣花培训班"));

        assertThat(engine.nearest("线路守护人", memory, 3))
                .first()
                .satisfies(near -> assertThat(near.code()).isEqualTo(Fixture.ELECTRICIAN))
                .satisfies(near -> assertThat(near.cosine()).isBetween(0.8, 1.0));
        assertThat(engine.nearest("线路的守护人", memory, 3))
                .as("not the title itself")
                .noneMatch(near -> near.title().equals("线路的守护人"));
    }

    @Test
    void aMeaningIsTheSameAfterItWasStored() {
        List<TitleMeaning> meanings = engine.meanings(List.of("数控车工", "【高薪】数控车工", "中式烹调师"));

        TitleMeaning stored = TitleMeaning.of(meanings.getFirst().bytes());

        assertThat(stored.cosine(meanings.get(1))).isCloseTo(1, within(0.01));
        assertThat(stored.cosine(meanings.get(2))).isLessThan(0.8);
        assertThatIllegalArgumentException().isThrownBy(() -> TitleMeaning.of(new byte[3]));
    }

    @Test
    void whatDecisionsAreWorthIsMeasuredOnTitlesThatAreLeftOut() {
        String second = engine.rankTitles(List.of("线路守护人"), 2).getFirst().get(1).code();
        List<TitleDecision> decisions = List.of(
                new TitleDecision.Coded("线路守护人", second),
                new TitleDecision.Coded("线路守护人员", second),
                new TitleDecision.Coded("【急】线路守护人", second));

        MemoryEvaluation measured = MemoryEvaluation.of(engine, decisions, Fixture.CONTROL);

        assertThat(measured.with().n()).as("equal titles count once").isEqualTo(2);
        assertThat(measured.without().acc1()).isZero();
        assertThat(measured.with().acc1()).as("each is drawn by the other").isEqualTo(1);
    }

    private TitleMemory memory(TitleDecision... decisions) {
        return engine.memory(List.of(decisions), TitleMemory.NONE);
    }

    private OccupationCandidate first(String title) {
        return engine.rankTitles(List.of(title), 3).getFirst().getFirst();
    }
}
