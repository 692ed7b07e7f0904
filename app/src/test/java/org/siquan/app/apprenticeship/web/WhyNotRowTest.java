package org.siquan.app.apprenticeship.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.app.apprenticeship.Assignment.Named;
import org.siquan.app.apprenticeship.WhyNotThere.Elsewhere;
import org.siquan.app.apprenticeship.WhyNotThere.InTheWay;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.scheduling.Obstacle;

/** Posts of which the same is to be said share a row: the first three are shown, the others opened. */
@Tag("S5")
class WhyNotRowTest {

    @Test
    void whatIsAlikeIsSaidOnceWhereItFirstComesUpAndFreePostsStandAlone() {
        List<WhyNotRow> rows = WhyNotRow.of(List.of(
                free("a", 5), free("b", 5), no("c", "甲"), no("d", "乙"), no("e", "甲"), no("f", "甲"), no("g", "甲")));

        assertThat(rows).extracting(WhyNotRow::costDifference).containsExactly(5L, 5L, null, null);
        assertThat(rows.stream().map(row -> ids(row.first()) + "+" + ids(row.others())))
                .containsExactly("a+", "b+", "cef+g", "d+");
        assertThat(rows.get(2).inTheWay()).isEqualTo(no("c", "甲").inTheWay());
    }

    @Test
    void nothingIsNoRow() {
        assertThat(WhyNotRow.of(List.of())).isEmpty();
    }

    private static String ids(List<Elsewhere> posts) {
        return posts.stream().map(p -> p.post().id()).reduce("", String::concat);
    }

    private static Elsewhere free(String id, long difference) {
        return new Elsewhere(new Named(id, id), "", List.of(), difference);
    }

    private static Elsewhere no(String id, String... why) {
        return new Elsewhere(
                new Named(id, id),
                "",
                Stream.of(why)
                        .map(w -> new InTheWay(Obstacle.Kind.ORDER, new Text(w, w), new Text(w, w)))
                        .toList(),
                null);
    }
}
