package org.siquan.year.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.year.AlignmentResult.Evidence;
import org.siquan.year.AlignmentResult.Span;

@Tag("S2")
class MarkedTextTest {

    @Test
    void marksAreNumberedInReadingOrderAndTheNumberLeadsThere() {
        MarkedText read = read(new Span(false, 3, 6, "调试", "PLC"), new Span(true, 0, 2, "装配", "装配"));

        assertThat(read.title()).contains("id=\"m-O1-1\"").contains("装配<sup>1</sup>");
        assertThat(read.body()).contains("id=\"m-O1-2\"").contains("PLC<sup>2</sup>");
        assertThat(read.numbers("调试")).containsExactly(new MarkedText.Mark(2, "#m-O1-2"));
    }

    @Test
    void overlappingWordsAreMarkedOnce() {
        MarkedText read = read(new Span(false, 3, 6, "甲", "PLC"), new Span(false, 4, 5, "乙", "L"));

        assertThat(read.body()).containsOnlyOnce("<mark");
        assertThat(read.numbers("乙")).isEmpty();
    }

    @Test
    void aSpanOutsideTheShownTextIsLeftOut() {
        assertThat(read(new Span(false, 3, 99, "甲", "PLC")).body()).doesNotContain("<mark");
    }

    @Test
    void wordsOfAnAdvertisementCannotBecomeMarkup() {
        assertThat(read().body()).contains("&lt;b&gt;").doesNotContain("<b>");
    }

    private static MarkedText read(Span... spans) {
        return new MarkedText(new Evidence("O1", "装配工", "会用 PLC <b>", List.of(), List.of(), List.of(), List.of(spans)));
    }
}
