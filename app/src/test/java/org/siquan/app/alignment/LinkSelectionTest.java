package org.siquan.app.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.alignment.FiveLinks.Layer;
import org.siquan.engine.alignment.FiveLinks.Link;
import org.siquan.engine.alignment.LinkPath;

/** The weights and probabilities of links, worked out by hand, and what stands behind each. */
@Tag("S2")
class LinkSelectionTest {

    private static final LinkFilter ALL = LinkFilter.all(ItemKind.POSTING);

    @Test
    void aLinkAddsUpItsItemsAndItsProbabilityIsTheirMeanByWeight() {
        LinkSelection selection = LinkSelection.of(
                ALL,
                List.of(ad("1", 0.8, Map.of("M1", 0.75, "M2", 0.25), null), ad("2", 0.6, Map.of("M1", 1.0), null)));

        assertThat(link(selection, Layer.CHAIN).weight()).isEqualTo(2);
        assertThat(link(selection, Layer.CHAIN).probability())
                .as("0.5 of the chain, 0.9 of the sector")
                .isEqualTo(0.45, within(1e-9));
        assertThat(link(selection, Layer.ENTERPRISE).probability()).isEqualTo(0.7, within(1e-9));
        assertThat(link(selection, Layer.OCCUPATION).weight()).as("0.75 + 1").isEqualTo(1.75);
        assertThat(link(selection, Layer.OCCUPATION).probability())
                .as("(0.75 · 0.8 · 0.75 + 1 · 0.6 · 1) / 1.75")
                .isEqualTo(1.05 / 1.75, within(1e-9));
    }

    @Test
    void whatTheEngineAbstainsFromWeighsNothingAndIsNamedBehindTheLinkItWouldTake() {
        LinkSelection selection = LinkSelection.of(
                ALL,
                List.of(ad("1", 0.8, Map.of("M1", 1.0), null), ad("2", 0.2, Map.of("M1", 1.0), "NEAR_NEIGHBOURS")));

        assertThat(link(selection, Layer.OCCUPATION).weight()).isEqualTo(1);
        assertThat(selection.behind(Layer.OCCUPATION, (left, right) -> right.equals("M1")))
                .extracting(one -> one.item().source(), one -> one.item().counted())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", true),
                        org.assertj.core.groups.Tuple.tuple("2", false));
    }

    @Test
    void theEvidenceOfEachLinkAddsUpToItsWeightAndSourcesAreKeptApart() {
        List<LinkedItem> items = new ArrayList<>();
        for (int i = 0; i < 9_500; i++) {
            items.add(ad(Integer.toString(i), (i % 10) / 10.0, Map.of("M" + i % 13, 0.5, "N" + i % 7, 0.5), null));
        }
        items.add(new LinkedItem(null, ItemKind.ORDER, "O", "o", "e", "Z", path("O", 30, 1, Map.of("M1", 1.0)), null));
        LinkSelection selection = LinkSelection.of(ALL, items);

        assertThat(selection.counted()).isEqualTo(9_500);
        for (Layer layer : List.of(Layer.CHAIN, Layer.SECTOR, Layer.ENTERPRISE, Layer.OCCUPATION)) {
            assertThat(selection.links().stream()
                            .filter(link -> link.from() == layer)
                            .mapToDouble(Link::weight)
                            .sum())
                    .isEqualTo(9_500, within(1e-6));
        }
        for (Link link : selection.links()) {
            assertThat(selection.behind(link.from(), (l, r) -> l.equals(link.left()) && r.equals(link.right())).stream()
                            .mapToDouble(LinkSelection.Behind::weight)
                            .sum())
                    .isEqualTo(link.weight(), within(1e-6));
        }
        assertThat(LinkSelection.of(new LinkFilter(ItemKind.ORDER, "", "", "Z", 0), items)
                        .weight())
                .isEqualTo(30);
        assertThat(LinkSelection.of(new LinkFilter(ItemKind.ORDER, "", "", "Y", 0), items)
                        .links())
                .isEmpty();
    }

    @Test
    void linksBelowTheLeastProbabilityAreCountedAsHidden() {
        List<LinkedItem> items = List.of(ad("1", 0.5, Map.of("M1", 1.0), null));

        LinkSelection selection = LinkSelection.of(new LinkFilter(ItemKind.POSTING, "", "", "", 0.9), items);

        assertThat(selection.links()).extracting(Link::from).containsExactly(Layer.SECTOR);
        assertThat(selection.hidden()).isEqualTo(3);
    }

    private static Link link(LinkSelection selection, Layer from) {
        return selection.links().stream()
                .filter(link -> link.from() == from)
                .findFirst()
                .orElseThrow();
    }

    private static LinkedItem ad(String id, double known, Map<String, Double> majors, @Nullable String why) {
        return new LinkedItem(null, ItemKind.POSTING, id, "title " + id, "E", "", path(id, 1, known, majors), why);
    }

    private static LinkPath path(String id, double weight, double known, Map<String, Double> majors) {
        return new LinkPath(id, weight, "C", 0.5, "S", 0.9, "E", "O", known, majors);
    }
}
