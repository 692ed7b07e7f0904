package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SectorCodingTest {

    private static final List<SectorEntry> SECTORS = List.of(
            new SectorEntry("65", "软件和信息技术服务业"),
            new SectorEntry("64", "互联网和相关服务"),
            new SectorEntry("62", "餐饮业"),
            new SectorEntry("37", "铁路、船舶、航空航天和其他运输设备制造业"),
            new SectorEntry("83", "教育"));

    private Workers workers = new Workers(1);
    private SentenceEncoder encoder = SentenceEncoder.open(workers, 1);
    private SectorCoding coding = new SectorCoding(List.of(), encoder, StoredVectors.none());

    @BeforeAll
    void build() {
        coding.close();
        coding = new SectorCoding(SECTORS, encoder, StoredVectors.none());
    }

    @AfterAll
    void free() {
        coding.close();
        encoder.close();
        workers.close();
    }

    @ParameterizedTest
    @Tag("S2")
    @CsvSource({"计算机软件, 65", "'互联网/电子商务,计算机软件', 64", "ＩＴ服务, 65", "飞机零部件制造, 37", "教育培训, 83", "'N/A,餐饮业', 62"})
    void codesTheWordsOfJobBoards(String industry, String code) {
        assertThat(coding.code(industry)).get().extracting(SectorMatch::code).isEqualTo(code);
    }

    @Test
    void leavesUncodedWhatResemblesNothing() {
        assertThat(coding.code("")).isEmpty();
        assertThat(coding.code("N/A")).isEmpty();
        assertThat(coding.code("其他行业")).isEmpty();
        assertThat(coding.code("🎉")).isEmpty();
    }

    @Test
    void leavesTheWordsOfTheAdvertisementWhereNoSectorsAreGiven() {
        Alignment alignment = Fixture.ENGINE.align(new Posting("1", "Java开发", "", "", "", null, null, "计算机软件"));

        assertThat(alignment.findSector()).isEmpty();
        assertThat(FiveLinks.of(List.of(
                                Fixture.ENGINE.align(new Posting("1", "Java开发", "", "甲公司", "", null, null, "计算机软件"))))
                        .links())
                .anyMatch(link ->
                        link.from() == FiveLinks.Layer.SECTOR && link.left().equals("计算机软件"));
    }

    @Test
    void codesTheAdvertisementsOfAnEngineThatKnowsSectors() {
        try (AlignmentEngine engine = AlignmentEngine.build(
                Fixture.OCCUPATIONS, Fixture.COMPETENCIES, SECTORS, AlignmentOptions.standard(), Fixture.CONTROL)) {
            Alignment alignment = engine.align(new Posting("1", "Java开发", "精通Java", "甲公司", "", null, null, "计算机软件"));

            assertThat(alignment.findSector())
                    .get()
                    .extracting(SectorMatch::code)
                    .isEqualTo("65");
            assertThat(FiveLinks.of(List.of(alignment)).links())
                    .contains(new FiveLinks.Link(FiveLinks.Layer.CHAIN, "IT", "软件和信息技术服务业", 1, 1, 1, List.of("1")));
        }
    }

    @Test
    void saysWhichWordsItCoded() {
        Optional<SectorMatch> match = coding.code("餐饮业 计算机软件");

        assertThat(match).contains(new SectorMatch("62", "餐饮业", 1, "餐饮业", "餐饮业"));
    }
}
