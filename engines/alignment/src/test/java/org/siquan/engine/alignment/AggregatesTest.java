package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AggregatesTest {

    private static final Posting JAVA =
            new Posting("p1", "Java开发", "精通Java、Spring Boot，熟悉MySQL", "甲公司", "固安", 8000.0, 12000.0, "软件业");
    private static final Posting ALSO_JAVA =
            new Posting("p2", "Java开发工程师", "会Java与SQL", "乙公司", "大兴", null, 9000.0, "软件业");
    private static final Posting PLC = new Posting("p3", "PLC工程师", "西门子PLC", "甲公司", "固安", null, null, "");
    private static final Posting SILENT = Posting.of("p4", "💰", "");

    private final List<Alignment> alignments = Fixture.ENGINE
            .alignAll(List.of(JAVA, ALSO_JAVA, PLC, SILENT), Fixture.CONTROL)
            .alignments();

    @Test
    @Tag("S2")
    void joinsTheFiveLinksWithEvidence() {
        FiveLinks links = FiveLinks.of(alignments);

        assertThat(links.counted()).isEqualTo(3);
        assertThat(links.abstained()).isEqualTo(1);
        assertThat(links.links())
                .extracting(l -> "%s %s %s %s %d %s"
                        .formatted(l.from(), l.left(), l.right(), l.weight(), l.postings(), l.evidence()))
                .contains(
                        "CHAIN IT 软件业 2.0 2 [p1, p2]",
                        "SECTOR 软件业 甲公司 1.0 1 [p1]",
                        "ENTERPRISE 甲公司 2-02-07-07 1.0 1 [p3]");
    }

    @Test
    @Tag("S2")
    void saysHowProbableEachLinkIs() {
        FiveLinks links = FiveLinks.of(alignments);

        double plc = alignments.get(2).occupations().getFirst().probability();
        assertThat(link(links, FiveLinks.Layer.ENTERPRISE, "2-02-07-07").probability())
                .as("an enterprise is stated, the occupation is a conclusion")
                .isCloseTo(plc, within(1e-9));
        MajorShare major = alignments.get(2).majors().getFirst();
        assertThat(link(links, FiveLinks.Layer.OCCUPATION, major.major()).probability())
                .isCloseTo(plc * major.share(), within(1e-9));
        assertThat(links.links()).allMatch(l -> l.probability() > 0 && l.probability() <= 1);
    }

    private static FiveLinks.Link link(FiveLinks links, FiveLinks.Layer from, String right) {
        return links.links().stream()
                .filter(l -> l.from() == from
                        && l.right().equals(right)
                        && l.evidence().contains("p3"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void losesNoWeightBetweenLayers() {
        FiveLinks links = FiveLinks.of(alignments);

        for (FiveLinks.Layer layer : List.of(
                FiveLinks.Layer.CHAIN,
                FiveLinks.Layer.SECTOR,
                FiveLinks.Layer.ENTERPRISE,
                FiveLinks.Layer.OCCUPATION)) {
            assertThat(links.links().stream()
                            .filter(link -> link.from() == layer)
                            .mapToDouble(FiveLinks.Link::weight)
                            .sum())
                    .as("weight that leaves %s", layer)
                    .isCloseTo(3, within(1e-9));
        }
    }

    @Test
    void countsDemandByOccupationAndPlace() {
        DemandTable demand = DemandTable.of(alignments);

        assertThat(demand.postings(Fixture.SOFTWARE, "固安")).isEqualTo(1);
        assertThat(demand.postings(Fixture.COOK, "固安")).isZero();
        assertThat(demand.abstained()).isEqualTo(1);
        assertThat(demand.rows())
                .filteredOn(row -> row.occupation().equals(Fixture.SOFTWARE))
                .extracting(DemandTable.Row::medianMonthlyPay)
                .containsExactlyInAnyOrder(10000.0, 9000.0);
    }

    @Test
    @Tag("S2")
    void saysWhatAMajorMissesAndOverTeaches() {
        Map<String, Set<String>> courses = Map.of("程序设计", Set.of("IT-001"), "报关实务", Set.of("ET-002", "IT-001"));

        MajorCoverage coverage = MajorCoverage.of("080901", courses, alignments);

        assertThat(coverage.covered())
                .extracting(MajorCoverage.Wanted::competency)
                .containsExactly("IT-001");
        assertThat(coverage.covered().getFirst().courses()).containsExactly("报关实务", "程序设计");
        assertThat(coverage.missing())
                .extracting(MajorCoverage.Wanted::competency)
                .containsExactly("IT-007");
        assertThat(coverage.missing().getFirst().evidence()).containsExactly("p1", "p2");
        assertThat(coverage.overTaught())
                .extracting(MajorCoverage.Wanted::competency)
                .containsExactly("ET-002");
        assertThat(coverage.coverage()).isBetween(0.5, 0.7);
    }

    @Test
    void coversNothingWithoutDemand() {
        assertThat(MajorCoverage.of("130508", Map.of(), alignments).coverage()).isZero();
    }
}
