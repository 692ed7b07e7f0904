package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.region.SmallPark.aSmallPark;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The optional file of level descriptors. */
@Tag("S2")
class CompetencyLevelsTest {

    private static final String LEVELS = "competency-levels.csv";

    @Test
    void aRegionWithoutTheFileIsTheSameAsBefore() {
        Region region = aSmallPark().accepted();

        assertThat(region.industry().levels()).isEmpty();
        assertThat(RegionWriter.files(region, false)).doesNotContainKey(LEVELS);
        assertThat(aSmallPark().describing().accepted().contentHash())
                .as("a header alone says nothing")
                .isEqualTo(region.contentHash());
    }

    @Test
    void fiveDescriptorsAreReadInBothLanguagesAndChangeTheContent() {
        Region region = aSmallPark().describing(1, 2, 3, 4, 5).accepted();

        assertThat(region.industry().levels())
                .hasSize(5)
                .contains(new CompetencyLevel(new CompetencyId("IT-1"), 4, "第 4 级：独立编程", "Level 4: programs alone"));
        assertThat(region.contentHash()).isNotEqualTo(aSmallPark().accepted().contentHash());
        assertThat(aSmallPark().describing(5, 3, 1, 2, 4).accepted().contentHash())
                .as("the order of rows does not matter")
                .isEqualTo(region.contentHash());
    }

    @Test
    void everyDescriptorOfAnUnknownCompetencyIsNamed() {
        assertThat(aSmallPark()
                        .describing(1, 2, 3, 4, 5)
                        .replacing(LEVELS, "IT-1", "IT-9")
                        .faults())
                .hasSize(5)
                .allMatch(fault -> fault.matches("competency-levels.csv:[2-6]:1 reference.unknown"));
    }

    @Test
    void aLevelGivenTwiceIsNamedBesideTheOneThatIsMissing() {
        assertThat(aSmallPark().describing(1, 2, 3, 4, 4).faults())
                .containsExactly(
                        "competency-levels.csv:2:2 competency.levels-missing",
                        "competency-levels.csv:6:2 id.duplicate");
    }

    @Test
    void aFaultyRowIsNotAlsoAMissingLevel() {
        assertThat(aSmallPark()
                        .describing(1, 2, 3, 4, 5)
                        .replacing(LEVELS, "Level 3: programs alone", "")
                        .faults())
                .containsExactly("competency-levels.csv:4:4 value.required");
    }
}
