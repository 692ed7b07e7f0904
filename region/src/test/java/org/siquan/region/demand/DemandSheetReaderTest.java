package org.siquan.region.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.DemandKind;
import org.siquan.region.DemandPoint;
import org.siquan.region.EnterpriseId;
import org.siquan.region.Quarter;
import org.siquan.region.ZoneId;

@Tag("S14")
class DemandSheetReaderTest {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final String HEAD = "来源,企业,职业编码,片区,季度,人数\n";
    private static final Map<String, String> ZONES = Map.of("GA", "固安园区", "LF", "廊坊园区");
    private static final Map<String, String> ENTERPRISES = Map.of("E1", "甲企业", "E2", "乙企业", "E3", "同名", "E4", "同名");

    @Test
    void readsOrdersAndPlansWithZonesAndEnterprisesByIdentifierOrName() {
        DemandRead read = read(null, HEAD + "订单,,2-02-10-03,GA,2025Q3,12\n用人计划,甲企业,2-02-10-03,廊坊园区,2026Q1,0\n");

        assertThat(read.faults()).isEmpty();
        assertThat(read.points())
                .containsExactly(
                        new DemandPoint("2-02-10-03", new ZoneId("GA"), new Quarter(2025, 3), 12),
                        new DemandPoint(
                                "2-02-10-03",
                                new ZoneId("LF"),
                                new Quarter(2026, 1),
                                0,
                                DemandKind.PLAN,
                                new EnterpriseId("E1")));
    }

    @Test
    void englishHeadersMeanTheSameAndWhatIsOptionalMayBeMissing() {
        assertThat(read(null, "occupation,zone,quarter,openings\n2-02-10-03,GA,2025Q3,12\n")
                        .points())
                .containsExactly(new DemandPoint("2-02-10-03", new ZoneId("GA"), new Quarter(2025, 3), 12));
    }

    @Test
    void anEnterpriseReadsItsOwnRowsOnly() {
        assertThat(read("E1", HEAD + "用人计划,,2-02-10-03,GA,2025Q3,12\n用人计划,E1,2-02-10-03,GA,2025Q4,12\n")
                        .points())
                .extracting(DemandPoint::enterprise)
                .containsExactly(new EnterpriseId("E1"), new EnterpriseId("E1"));
        assertThat(faults("E1", "用人计划,乙企业,2-02-10-03,GA,2025Q3,12\n")).containsExactly("2:2 demand.not-yours");
        assertThat(faults("E1", "用人计划,,2-02-10-03,GA,2025Q3,12\n用人计划,E1,2-02-10-03,GA,2025Q3,9\n"))
                .as("a blank cell means itself")
                .containsExactly("3:5 id.duplicate");
    }

    @Test
    void everyFaultOfARowIsNamedWithItsPlaceInBothLanguages() {
        assertThat(faults(null, "计划,同名,9-99-99-99,无,2025年,-3\n,,,,,\n"))
                .contains(
                        "2:1 value.word",
                        "2:2 reference.unknown",
                        "2:3 code.unknown",
                        "2:4 reference.unknown",
                        "2:5 value.quarter",
                        "2:6 value.negative");
        assertThat(read(null, HEAD + ",,2-02-10-03,X,2025Q3,1\n").faults())
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.message().zh()).isEqualTo("没有片区“X”");
                    assertThat(issue.message().en()).isEqualTo("there is no zone “X”");
                    assertThat(issue.remedy().en()).contains("identifier");
                });
        assertThat(faults(null, "")).containsExactly("0:0 demand.none");
    }

    @Test
    void aWorkbookIsReadAndOneWithAFormulaIsRefused() throws IOException {
        assertThat(reader(null).read(workbook(false), "需求.xlsx").points())
                .extracting(DemandPoint::openings)
                .containsExactly(12);
        DemandRead refused = reader(null).read(workbook(true), "需求.xlsx");
        assertThat(refused.points()).isEmpty();
        assertThat(refused.faults())
                .extracting(i -> i.line() + ":" + i.column() + " " + i.code())
                .containsExactly("3:4 sheet.formula");
    }

    private static byte[] workbook(boolean formula) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("需求");
            sheet.value(0, 0, "需求历史");
            List<String> head = List.of("职业编码", "片区", "季度", "人数");
            for (int i = 0; i < head.size(); i++) {
                sheet.value(1, i, head.get(i));
            }
            sheet.value(2, 0, "2-02-10-03");
            sheet.value(2, 1, "固安园区");
            sheet.value(2, 2, "2025Q3");
            if (formula) {
                sheet.formula(2, 3, "6+6");
            } else {
                sheet.value(2, 3, 12);
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> faults(@Nullable String own, String rows) {
        return read(own, HEAD + rows).faults().stream()
                .map(i -> i.line() + ":" + i.column() + " " + i.code())
                .toList();
    }

    private static DemandRead read(@Nullable String own, String csv) {
        return reader(own).read(csv.getBytes(StandardCharsets.UTF_8), "demand.csv");
    }

    private static DemandSheetReader reader(@Nullable String own) {
        return new DemandSheetReader(CATALOGUE, ZONES, ENTERPRISES, own == null ? null : new EnterpriseId(own));
    }
}
