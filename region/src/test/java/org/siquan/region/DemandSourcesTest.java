package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.region.SmallPark.aSmallPark;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** demand-history.csv with the sources of its numbers, and as it was before it knew of sources. */
@Tag("S14")
class DemandSourcesTest {

    private static final String HEAD = "occupation,zone,quarter,openings,source,enterprise\n";

    @Test
    void aFileWithoutSourcesIsOfOrdersAndIsWrittenAsItWas() {
        Region region = aSmallPark().accepted();

        assertThat(region.industry().demand())
                .containsExactly(new DemandPoint("2-02-10-03", new ZoneId("Z1"), new Quarter(2026, 1), 30));
        assertThat(RegionWriter.files(region, true))
                .containsEntry("demand-history.csv", "occupation,zone,quarter,openings\n2-02-10-03,Z1,2026Q1,30\n");
        assertThat(aSmallPark()
                        .with("demand-history.csv", HEAD + "2-02-10-03,Z1,2026Q1,30,订单,\n")
                        .accepted()
                        .contentHash())
                .as("saying that it is of orders changes nothing")
                .isEqualTo(region.contentHash());
    }

    @Test
    void plansOfEnterprisesStandBesideOrders() {
        String file = HEAD
                + "2-02-10-03,Z1,2026Q1,30,,\n2-02-10-03,Z1,2026Q1,9,,E1\n2-02-10-03,Z1,2026Q1,12,用人计划,E1\n"
                + "2-02-10-03,Z1,2026Q1,40,用人计划,\n";
        Region region = aSmallPark().with("demand-history.csv", file).accepted();

        assertThat(region.industry().demand())
                .extracting(DemandPoint::kind)
                .containsExactly(DemandKind.ORDERS, DemandKind.ORDERS, DemandKind.PLAN, DemandKind.PLAN);
        assertThat(region.industry().demand().get(2).enterprise()).isEqualTo(new EnterpriseId("E1"));
        assertThat(RegionWriter.files(region, false)).containsEntry("demand-history.csv", file);
    }

    @Test
    void onlyOneSparseColumnIsWrittenIfTheOtherIsBlank() {
        assertThat(RegionWriter.files(
                        aSmallPark()
                                .with("demand-history.csv", HEAD + "2-02-10-03,Z1,2026Q1,9,,E1\n")
                                .accepted(),
                        false))
                .containsEntry(
                        "demand-history.csv",
                        "occupation,zone,quarter,openings,enterprise\n2-02-10-03,Z1,2026Q1,9,E1\n");
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        assertThat(faults("2-02-10-03,Z1,2026Q1,9,招聘,\n")).containsExactly("demand-history.csv:2:5 value.word");
        assertThat(faults("2-02-10-03,Z1,2026Q1,9,用人计划,E9\n"))
                .containsExactly("demand-history.csv:2:6 reference.unknown");
        assertThat(faults("2-02-10-03,Z1,2026Q1,9,用人计划,R1\n"))
                .as("a partner only")
                .containsExactly("demand-history.csv:2:6 partner.owns");
        assertThat(faults("2-02-10-03,Z1,2026Q1,9,用人计划,E1\n2-02-10-03,Z1,2026Q1,8,用人计划,E1\n"))
                .containsExactly("demand-history.csv:3:3 id.duplicate");
    }

    private static List<String> faults(String rows) {
        return aSmallPark().with("demand-history.csv", HEAD + rows).faults();
    }
}
