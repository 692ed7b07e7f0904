package org.siquan.year.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.year.AlignmentResult;
import org.siquan.year.AlignmentResult.Flow;
import org.siquan.year.AlignmentResult.Link;

@Tag("S2")
class FlowPictureTest {

    @Test
    void aFlowIsSelectedWithThePlacesAndTheOrdersBehindIt() {
        FlowPicture.Selection chosen = picture(9).select("CHAIN:IT>SECTOR:6510").orElseThrow();

        assertThat(chosen.title()).isEqualTo("信息 → 软件");
        assertThat(chosen.places()).isEqualTo(30);
        assertThat(chosen.items()).containsExactly("O1", "O2");
    }

    @Test
    void aNodeIsSelectedWithEverythingThatRunsThroughIt() {
        FlowPicture.Selection chosen = picture(9).select("ENTERPRISE:E1").orElseThrow();

        assertThat(chosen.places()).isEqualTo(20);
        assertThat(chosen.items()).containsExactly("O1");
    }

    @Test
    void anAddressThatIsNotInThePictureSelectsNothing() {
        assertThat(picture(9).select("CHAIN:XX")).isEmpty();
        assertThat(picture(9).select("")).isEmpty();
        assertThat(picture(9).select("<script>")).isEmpty();
    }

    @Test
    void smallNodesAreDrawnTogetherByChainAndCanBeSelected() {
        FlowPicture picture = picture(1);
        String svg = picture.svg(900, 400, "/page", "");

        assertThat(svg).contains("信息其他 2 项");
        assertThat(picture.select("ENTERPRISE:*IT").orElseThrow().items()).containsExactlyInAnyOrder("O2", "O3");
    }

    @Test
    void everyDrawnFlowLeadsToOrdersThatAreThere() {
        FlowPicture picture = picture(1);

        assertThat(picture.rows())
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(picture.select(row.at()).orElseThrow().items())
                                .isNotEmpty());
    }

    @Test
    void demandWithoutAMajorIsTheGapOfItsChain() {
        FlowPicture.ChainBar bar = picture(9).chains().getFirst();

        assertThat(bar.places()).isEqualTo(35);
        assertThat(bar.gap()).isEqualTo(5);
        assertThat(bar.served()).isEqualTo(30 / 35.0);
        assertThat(bar.enterprises()).isEqualTo(3);
        assertThat(bar.majors()).isEqualTo(1);
    }

    private static FlowPicture picture(int most) {
        return new FlowPicture(
                new AlignmentResult(
                        3,
                        3,
                        List.of(
                                flow(Link.CHAIN, "IT", "信息", "6510", "软件", 30, "O1", "O2"),
                                flow(Link.CHAIN, "IT", "信息", "6520", "集成", 5, "O3"),
                                flow(Link.SECTOR, "6510", "软件", "E1", "甲", 20, "O1"),
                                flow(Link.SECTOR, "6510", "软件", "E2", "乙", 10, "O2"),
                                flow(Link.SECTOR, "6520", "集成", "E3", "丙", 5, "O3"),
                                flow(Link.ENTERPRISE, "E1", "甲", "P", "程序员", 20, "O1"),
                                flow(Link.ENTERPRISE, "E2", "乙", "P", "程序员", 10, "O2"),
                                flow(Link.ENTERPRISE, "E3", "丙", "Q", "集成员", 5, "O3"),
                                flow(Link.OCCUPATION, "P", "程序员", "080901", "计算机", 30, "O1", "O2"),
                                flow(Link.OCCUPATION, "Q", "集成员", "", "", 5, "O3")),
                        List.of(),
                        List.of(),
                        List.of(),
                        null),
                most,
                "zh");
    }

    private static Flow flow(
            Link from, String fromId, String fromName, String toId, String toName, double places, String... items) {
        return new Flow(from, fromId, fromName, toId, toName, places, List.of(items));
    }
}
