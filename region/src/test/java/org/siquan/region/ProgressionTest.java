package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.region.SmallPark.aSmallPark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The optional file of progression between programmes. */
@Tag("S3")
class ProgressionTest {

    private static final String FILE = "progression.csv";
    private static final String HEADER = "from,to,kind,rate,joins,quota,basis\n";

    @Test
    void aRegionWithoutTheFileIsTheSameAsBefore() {
        Region region = park().accepted();

        assertThat(region.education().progressions()).isEmpty();
        assertThat(RegionWriter.files(region, false)).doesNotContainKey(FILE);
        assertThat(park().with(FILE, HEADER).accepted().contentHash())
                .as("a header alone says nothing")
                .isEqualTo(region.contentHash());
    }

    @Test
    void everyColumnIsReadAndBlanksMeanTheFirstStudyYearAndNoQuota() {
        Region region = with("S,H,3+2,0.6,2,0.4,演示协议第二条", "H,G1,专升本,0.25,3,,").accepted();

        assertThat(region.education().progressions())
                .containsExactly(
                        new Progression(
                                new ProgrammeId("S"),
                                new ProgrammeId("H"),
                                ProgressionKind.THREE_PLUS_TWO,
                                0.6,
                                2,
                                0.4,
                                "演示协议第二条"),
                        new Progression(
                                new ProgrammeId("H"),
                                new ProgrammeId("G1"),
                                ProgressionKind.TO_BACHELOR,
                                0.25,
                                3,
                                1,
                                ""));
        assertThat(park().with(FILE, "kind,rate,from,to\n3+4,1,S,G1\n")
                        .accepted()
                        .education()
                        .progressions())
                .containsExactly(new Progression(
                        new ProgrammeId("S"), new ProgrammeId("G1"), ProgressionKind.THREE_PLUS_FOUR, 1, 1, 1, ""));
    }

    @Test
    void theTableChangesTheContentWhateverTheOrderOfItsRows() {
        String hash = with("S,H,3+2,0.6,,,", "H,G1,专升本,0.2,3,,").accepted().contentHash();

        assertThat(hash).isNotEqualTo(park().accepted().contentHash());
        assertThat(with("H,G1,专升本,0.2,3,,", "S,H,3+2,0.6,,,").accepted().contentHash())
                .isEqualTo(hash);
        assertThat(with("S,H,3+2,0.6,,,", "H,G1,专升本,0.2,2,,").accepted().contentHash())
                .isNotEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "S,H,3+2,1.2,,,", progression.csv:2:4 value.range, 不在 0 到 1 之间
            "S,H,3+2,-0.1,,,", progression.csv:2:4 value.range, 不在 0 到 1 之间
            "S,H,3+2,六成,,,", progression.csv:2:4 value.number, 不是数
            "S,H,3+2,NaN,,,", progression.csv:2:4 value.number, 不是数
            "S,H,3+2,,,,", progression.csv:2:4 value.required, 不能为空
            "S,H,3+2,0.5,,1.5,", progression.csv:2:6 value.range, 不在 0 到 1 之间
            "S,H,3+2,0.5,0,,", progression.csv:2:5 value.range, 不在 1 到 12 之间
            "S,H,3+2,0.5,4,,", progression.csv:2:5 progression.joins, 学制只有 3 年
            "S,H,5+0,0.5,,,", progression.csv:2:3 value.word, 3+2、3+4、对口升学、专升本
            "S,X9,3+2,0.5,,,", progression.csv:2:2 reference.unknown, programmes.csv
            "X9,H,3+2,0.5,,,", progression.csv:2:1 reference.unknown, programmes.csv
            "S,S,3+2,0.5,,,", progression.csv:2:2 progression.itself, 自己
            "S,H,专升本,0.5,,,", progression.csv:2:3 progression.level, 专升本 不能从中职升入高职专科
            "S,G1,3+2,0.5,,,", progression.csv:2:3 progression.level, 3+2 不能从中职升入普通本科
            "G1,H,3+2,0.5,,,", progression.csv:2:3 progression.level, 3+2 不能从普通本科升入高职专科
            """)
    void aFaultyRowIsNamedWithItsColumn(String row, String fault, String says) {
        SmallPark park = with(row);

        assertThat(park.faults()).containsExactly(fault);
        assertThat(park.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.message().zh()).contains(says);
            assertThat(issue.message().en()).matches(".*[a-z]{2}.*");
            assertThat(issue.remedy().zh()).matches(".*\\p{IsHan}.*");
            assertThat(issue.remedy().en()).matches(".*[a-z]{2}.*");
        });
    }

    @Test
    void ratesOfOneProgrammeTogetherOverOneAreNamedAtTheRowThatGoesBeyond() {
        assertThat(with("S,H,3+2,0.6,,,", "S,G1,3+4,0.5,,,").faults())
                .containsExactly("progression.csv:3:4 progression.sum");
        assertThat(with("S,H,3+2,0.6,,,", "S,G1,3+4,0.4,,,").faults()).isEmpty();
    }

    @Test
    void aPairGivenTwiceAndQuotasThatDifferAreNamed() {
        assertThat(with("S,H,3+2,0.3,,,", "S,H,对口升学,0.1,,,").faults())
                .containsExactly("progression.csv:3:2 id.duplicate");
        assertThat(with("S,G1,3+4,0.3,,0.5,", "H,G1,专升本,0.1,3,0.4,").faults())
                .containsExactly("progression.csv:3:6 progression.quota-differs");
    }

    @Test
    void aCircleIsNamedAtTheRowThatClosesIt() {
        assertThat(with("S,H,3+2,0.3,,,", "H,G1,专升本,0.2,,,", "G1,S,3+2,0.1,,,").faults())
                .containsExactly("progression.csv:4:2 progression.circle", "progression.csv:4:3 progression.level");
    }

    @Test
    void aFileCutInsideARowIsNeverTakenForWhole() {
        byte[] whole = (HEADER + "S,H,3+2,0.65,2,0.45,甲乙\nH,G1,专升本,0.25,3,,丙丁\n").getBytes(StandardCharsets.UTF_8);
        Region region = park().with(FILE, whole).accepted();

        for (int cut = 0; cut < whole.length - 1; cut++) {
            if (park().with(FILE, Arrays.copyOf(whole, cut)).read() instanceof RegionRead.Accepted accepted) {
                assertThat(accepted.region()).as("cut at %d", cut).isNotEqualTo(region);
            }
        }
    }

    private static SmallPark with(String... rows) {
        return park().with(FILE, HEADER + String.join("\n", rows) + "\n");
    }

    /** Programmes of three levels: S 中职, H 高职专科, G1 普通本科. */
    private static SmallPark park() {
        return aSmallPark()
                .adding("programmes.csv", "S,080901,I1,中职,10,18,20,60,60")
                .adding("programmes.csv", "H,080901,I1,高职专科,10,18,20,60,60");
    }
}
