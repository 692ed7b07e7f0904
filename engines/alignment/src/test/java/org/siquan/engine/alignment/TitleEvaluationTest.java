package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.alignment.TitleEvaluation.LabelledTitle;

@Tag("S13")
class TitleEvaluationTest {

    @Test
    void measuresTitlesAgainstAPersonsCodes() {
        List<LabelledTitle> titles = List.of(
                new LabelledTitle("Java开发", Fixture.SOFTWARE),
                new LabelledTitle("后厨", Fixture.COOK),
                new LabelledTitle("电工", Fixture.COOK),
                new LabelledTitle("🎉", Fixture.COOK));

        TitleEvaluation evaluation = TitleEvaluation.of(Fixture.ENGINE, titles);

        assertThat(evaluation.n()).isEqualTo(4);
        assertThat(evaluation.acc1()).isEqualTo(0.5);
        assertThat(evaluation.acc10()).isEqualTo(0.75);
        assertThat(evaluation.mrr()).isBetween(0.5, 0.75);
        assertThat(evaluation.figures().keySet()).containsExactlyElementsOf(TitleEvaluation.NAMES);
        assertThat(evaluation.groups())
                .extracting(TitleEvaluation.Group::group, TitleEvaluation.Group::n, TitleEvaluation.Group::acc1)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2", 1, 1.0),
                        org.assertj.core.groups.Tuple.tuple("4", 3, 1.0 / 3));
        assertThat(evaluation.macroAcc1()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(evaluation.ranks()).startsWith(1, 1).endsWith(0);
    }

    @Test
    void everyFigureOfAKnownCaseIsTheOneWorkedOutByHand() {
        TitleFigures figures = new TitleFigures(
                List.of(title(0.9, 1), title(0.8, 1), title(0.4, 4), title(0.4, 1), title(0.1, 0), title(0.1, 7)));

        assertThat(figures.figures())
                .containsEntry("acc1", 3.0 / 6)
                .containsEntry("acc5", 4.0 / 6)
                .containsEntry("acc10", 5.0 / 6)
                .containsEntry("coverage95", 2.0 / 6);
        assertThat(figures.figures().get("mrr")).isCloseTo((3 + 1.0 / 4 + 1.0 / 7) / 6, within(1e-12));
        assertThat(figures.figures().get("map")).isEqualTo(figures.figures().get("mrr"));
        assertThat(figures.figures().get("ece")).isCloseTo((0.1 + 0.2 + 0.2 + 0.2) / 6, within(1e-12));
    }

    @Test
    void intervalsHoldTheFigureAndShrinkWithMoreTitles() {
        TitleFigures few = new TitleFigures(alternating(20));
        TitleFigures many = new TitleFigures(alternating(2_000));

        for (String name : TitleEvaluation.NAMES) {
            Interval interval = interval(few, name);
            assertThat(interval.low()).as(name).isLessThanOrEqualTo(interval.high());
        }
        Interval wide = interval(few, "acc1");
        Interval narrow = interval(many, "acc1");
        assertThat(wide.contains(0.5)).isTrue();
        assertThat(narrow.contains(0.5)).isTrue();
        assertThat(narrow.high() - narrow.low()).isLessThan((wide.high() - wide.low()) / 5);
        assertThat(narrow.high() - narrow.low()).isCloseTo(2 * 1.96 * Math.sqrt(0.25 / 2_000), within(0.006));
    }

    @Test
    void fewerHitsOfTheSameTitlesAreWorseOnlyBeyondChance() {
        BitSet before = new BitSet();
        before.set(0, 60);
        BitSet fewer = new BitSet();
        fewer.set(0, 50);
        BitSet others = new BitSet();
        others.set(1, 61);

        PairedDifference drop = PairedDifference.of(100, before, fewer);
        assertThat(drop.difference()).isCloseTo(-0.1, within(1e-9));
        assertThat(drop.worse()).isTrue();
        assertThat(PairedDifference.of(100, fewer, before).better()).isTrue();
        PairedDifference exchanged = PairedDifference.of(100, before, others);
        assertThat(exchanged.difference()).isZero();
        assertThat(exchanged.worse() || exchanged.better()).isFalse();
        assertThat(PairedDifference.of(100, before, before).interval()).isEqualTo(new Interval(0, 0));
    }

    private static Interval interval(TitleFigures figures, String name) {
        return figures.intervals().getOrDefault(name, new Interval(Double.NaN, Double.NaN));
    }

    private static List<JudgedTitle> alternating(int count) {
        List<JudgedTitle> titles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            titles.add(title(0.5, 1 + i % 2));
        }
        return titles;
    }

    private static JudgedTitle title(double confidence, int rank) {
        return new JudgedTitle(confidence, rank);
    }
}
