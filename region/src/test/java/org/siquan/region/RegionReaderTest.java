package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.region.SmallPark.aSmallPark;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.siquan.region.file.Issue;

class RegionReaderTest {
    @Test
    void acceptsASoundSetWithoutWarnings() {
        SmallPark park = aSmallPark();

        assertThat(park.faults()).isEmpty();
        assertThat(park.warnings()).isEmpty();
        assertThat(park.accepted().industry().orders()).hasSize(2);
        assertThat(park.accepted().talent().preferences().getFirst().choices())
                .containsExactly(new ClassId("C1"), new ClassId("C2"));
    }

    @Test
    void findsEveryFaultOfEveryFileInOneReading() {
        List<String> faults = aSmallPark()
                .adding("sites.csv", "S5,Z9,丙厂,企业,冀,,116.1")
                .adding("orders.csv", "O3,E9,订单,2-02-10-03,S1,-4,abc,5000,")
                .adding("classes.csv", "C3,O1,某班,080901,30,20,A")
                .without("lodgings.csv")
                .faults();

        assertThat(faults)
                .containsExactly(
                        "classes.csv:4:5 class.least-above-most",
                        "lodgings.csv file.missing",
                        "orders.csv:4:6 value.negative",
                        "orders.csv:4:7 value.number",
                        "sites.csv:6:6 site.no-coordinates");
    }

    @Test
    void saysWhatIsWrongAndWhatToDoInBothLanguages() {
        Issue issue = aSmallPark().adding("preferences.csv", "N9,C1").issues().getFirst();

        assertThat(issue.place()).isEqualTo("preferences.csv:4:1");
        assertThat(issue.field()).isEqualTo("learner");
        assertThat(issue.message().zh()).isEqualTo("N9 在 learners.csv 中不存在");
        assertThat(issue.message().en()).isEqualTo("N9 does not stand in learners.csv");
        assertThat(issue.remedy().zh()).contains("learners.csv");
        assertThat(issue.remedy().en()).contains("learners.csv");
    }

    @Test
    void rejectsUnknownOfficialCodes() {
        assertThat(aSmallPark()
                        .replacing("enterprises.csv", "6513", "9999")
                        .replacing("orders.csv", "4-04-05-02", "4-04-05-99")
                        .replacing("institutions.csv", "演示,,京", "演示,4199999999,京")
                        .replacing("competencies.csv", "080901", "089999")
                        .faults())
                .containsExactly(
                        "competencies.csv:2:6 code.unknown",
                        "enterprises.csv:2:8 code.unknown",
                        "institutions.csv:2:4 code.unknown",
                        "orders.csv:3:4 code.unknown");
    }

    @Test
    void rejectsAMajorOfAnotherLevel() {
        assertThat(aSmallPark().replacing("majors.csv", "普通本科", "高职专科").faults())
                .containsExactly("majors.csv:2:1 code.unknown");
    }

    @Test
    void rejectsALearnerGivenTwice() {
        SmallPark park = aSmallPark().adding("learners.csv", "N1,演示三,G1,2024,60");

        assertThat(park.faults()).containsExactly("learners.csv:4:1 id.duplicate");
        assertThat(park.issues().getFirst().message().zh()).isEqualTo("N1 已在第 2 行出现");
    }

    @Test
    void rejectsEmptyAndCyclicPreferences() {
        assertThat(aSmallPark()
                        .with("preferences.csv", "learner,choices\nN1,C1|C2|C1\nN2,\n")
                        .faults())
                .containsExactly("preferences.csv:2:2 preference.cycle", "preferences.csv:3:2 preference.empty");
    }

    @Test
    void rejectsAClassThatNeedsMoreThanItTakes() {
        assertThat(aSmallPark().replacing("classes.csv", "10,20", "21,20").faults())
                .containsExactly("classes.csv:2:5 class.least-above-most");
    }

    @Test
    void rejectsAnOrderWhoseClassesNeedMoreThanItsPlaces() {
        assertThat(aSmallPark().replacing("orders.csv", "S1,20,", "S1,9,").faults())
                .containsExactly("orders.csv:2:6 order.least-above-places");
    }

    @Test
    void rejectsNegativeCapacity() {
        assertThat(aSmallPark()
                        .replacing("posts.csv", "S1,10,", "S1,-1,")
                        .replacing("laboratories.csv", ",40", ",-40")
                        .replacing("lodgings.csv", ",40,", ",-40,")
                        .faults())
                .containsExactly(
                        "laboratories.csv:2:5 value.negative",
                        "lodgings.csv:2:4 value.negative",
                        "posts.csv:2:6 value.negative");
    }

    @Test
    void rejectsASiteWithoutCoordinates() {
        assertThat(aSmallPark().replacing("sites.csv", "39.44,116.30", "39.44,").faults())
                .containsExactly("sites.csv:2:7 site.no-coordinates");
    }

    @Test
    void rejectsAQuotaThatIsItsOwnAncestor() {
        assertThat(aSmallPark().replacing("quotas.csv", "Q1,,", "Q1,Q2,").faults())
                .containsExactly("quotas.csv:2:2 quota.cycle", "quotas.csv:3:2 quota.cycle");
    }

    @Test
    void rejectsQuotasThatCrossOrContradict() {
        assertThat(aSmallPark().adding("quotas.csv", "Q4,Q1,交叉组,总量,O2,,29,40,").faults())
                .containsExactly("quotas.csv:2:8 quota.contradiction", "quotas.csv:5:5 quota.overlap");
    }

    @Test
    void rejectsAShareWithoutItsClause() {
        assertThat(aSmallPark().replacing("quotas.csv", "演示协议第三条", "").faults())
                .containsExactly("quotas.csv:4:9 share.no-clause");
    }

    @Test
    void rejectsAnOrderOwnedByAMerePartner() {
        assertThat(aSmallPark().replacing("orders.csv", "O2,E1", "O2,R1").faults())
                .containsExactly("orders.csv:3:2 partner.owns");
    }

    @Test
    void rejectsOrdersThatNameSexHouseholdSchoolOrEthnicity() {
        for (String barred : List.of("限男", "女性优先", "本市户籍", "985高校", "双一流", "限汉族")) {
            assertThat(aSmallPark().replacing("orders.csv", "能读英文文档", barred).faults())
                    .as(barred)
                    .containsExactly("orders.csv:2:9 order.barred-condition");
        }
    }

    @Test
    void allowsWordsThatOnlyLookLikeBarredOnes() {
        for (String allowed : List.of("编号 29853", "女装设计作品", "民族工艺作品")) {
            assertThat(aSmallPark().replacing("orders.csv", "能读英文文档", allowed).faults())
                    .as(allowed)
                    .isEmpty();
        }
    }

    @Test
    void readsACellOfSixtyThousandCharacters() {
        assertThat(aSmallPark()
                        .replacing("orders.csv", "能读英文文档", "\"" + "长".repeat(60_000) + "\"")
                        .accepted()
                        .industry()
                        .orders()
                        .getFirst()
                        .conditions())
                .hasSize(60_000);
    }

    @Test
    void rejectsAChoiceThatIsNotOpenToTheMajor() {
        assertThat(aSmallPark()
                        .adding("majors.csv", "080905,物联网工程,普通本科,IT,K1,公开")
                        .replacing("classes.csv", "软件测试班,080901", "软件测试班,080905")
                        .faults())
                .containsExactly(
                        "preferences.csv:2:2 preference.not-eligible", "preferences.csv:3:2 preference.not-eligible");
    }

    @Test
    void readsGb18030AndSaysSo() {
        SmallPark park = aSmallPark().encoded("orders.csv", Charset.forName("GB18030"));

        assertThat(park.warnings()).extracting(Issue::code).containsExactly("file.gb18030");
        assertThat(park.accepted()).isEqualTo(aSmallPark().accepted());
    }

    @Test
    void readsBehindAByteOrderMark() {
        SmallPark park = aSmallPark().replacing("orders.csv", "id,enterprise", "\uFEFFid,enterprise");

        assertThat(park.warnings()).isEmpty();
        assertThat(park.accepted()).isEqualTo(aSmallPark().accepted());
    }

    @Test
    void refusesTenMegabytesInOneCellAndStillReadsTheOtherFiles() {
        assertThat(aSmallPark()
                        .adding("orders.csv", "O3,E1," + "长".repeat(3_500_000) + ",2-02-10-03,S1,4,4000,5000,")
                        .adding("learners.csv", "N1,演示三,G1,2024,60")
                        .faults())
                .containsExactly("learners.csv:4:1 id.duplicate", "orders.csv:4:3 row.cell-too-long");
    }

    @Test
    void noticesAFileCutInTheMiddleOfARow() {
        assertThat(aSmallPark()
                        .with("mentors.csv", "id,enterprise,name,learners\nM1,E1,演示师傅,10\nM2,E1,演示")
                        .faults())
                .containsExactly("mentors.csv:3 row.cells");
    }

    @Test
    void noticesAFileCutInTheMiddleOfACharacterInsteadOfReadingItAsGb18030() {
        byte[] whole = aSmallPark().bytes("orders.csv");
        String text = new String(whole, java.nio.charset.StandardCharsets.UTF_8);
        int inside =
                text.substring(0, text.indexOf("能读英文文档") + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                        - 1;
        SmallPark park = aSmallPark().with("orders.csv", java.util.Arrays.copyOf(whole, inside));

        assertThat(park.faults()).contains("orders.csv file.cut");
        assertThat(park.warnings()).isEmpty();
    }

    @Test
    void noticesACutInALargeFileOfWhichEveryBlockEndsInsideACharacter() {
        byte[] rows = ("M9,E1,\"" + "长".repeat(20_000)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int lost = 1; lost <= 2; lost++) {
            assertThat(aSmallPark()
                            .with("mentors.csv", java.util.Arrays.copyOf(rows, rows.length - lost))
                            .faults())
                    .containsExactly("mentors.csv file.cut");
        }
    }

    @Test
    void noticesAFileCutInsideQuotationMarks() {
        assertThat(aSmallPark()
                        .with("mentors.csv", "id,enterprise,name,learners\nM1,E1,演示师傅,10\nM2,E1,\"演示")
                        .faults())
                .containsExactly("mentors.csv:3 file.unclosed-quote");
    }

    @Test
    void refusesAFileThatIsNoText() {
        assertThat(aSmallPark()
                        .with("mentors.csv", new byte[] {80, 75, 3, 4, 0, 0, (byte) 0xff})
                        .faults())
                .containsExactly("mentors.csv file.encoding");
    }

    @Test
    void namesMissingColumnsAndIgnoresUnknownOnesVisibly() {
        SmallPark park = aSmallPark().replacing("mentors.csv", "learners", "lerners");

        assertThat(park.faults()).containsExactly("mentors.csv:1 header.missing-column");
        assertThat(park.warnings()).extracting(Issue::code).containsExactly("header.unknown-column");
    }

    @Test
    void refusesAnEmptySetNamingEveryFile() {
        RegionRead read = RegionReader.read(name -> java.util.Optional.empty(), org.siquan.catalogue.Catalogue.load());

        assertThat(read)
                .isInstanceOfSatisfying(
                        RegionRead.Refused.class,
                        refused -> assertThat(refused.issues())
                                .hasSizeGreaterThanOrEqualTo(27)
                                .extracting(Issue::code)
                                .contains("file.missing"));
    }
}
