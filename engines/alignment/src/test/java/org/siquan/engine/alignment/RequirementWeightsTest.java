package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked for counts, fully or half; what is not stays visible and counts nothing. */
@Tag("S2")
class RequirementWeightsTest {

    private static final Alignment MIXED = align("精通Java；有PLC经验优先；无需报关经验；公司提供MySQL培训");

    @Test
    void whatIsNotAskedForStaysVisibleAndHasNoStrength() {
        assertThat(MIXED.competencies())
                .extracting(m -> m.competency().id(), CompetencyMention::requirement, CompetencyMention::weight)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("IT-001", Requirement.REQUIRED, 0.5),
                        org.assertj.core.groups.Tuple.tuple("MF-001", Requirement.DESIRABLE, 0.25),
                        org.assertj.core.groups.Tuple.tuple("ET-002", Requirement.NOT_NEEDED, 0.0),
                        org.assertj.core.groups.Tuple.tuple("IT-007", Requirement.ABOUT_EMPLOYER, 0.0));
        assertThat(MIXED.asked()).extracting(m -> m.competency().id()).containsExactly("IT-001", "MF-001");
    }

    @Test
    void majorsFollowWhatIsAskedFor() {
        List<MajorShare> majors = new MajorSharing(Fixture.COMPETENCIES).share(MIXED.competencies(), List.of());

        assertThat(majors).extracting(MajorShare::major).containsExactly("080901", "080601");
        assertThat(majors.getFirst().share()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void coverageWeighsTheDesirableHalfAndDropsTheRest() {
        MajorCoverage required = MajorCoverage.of("080601", Map.of("C", Set.of()), List.of(align("会PLC")));
        MajorCoverage desirable = MajorCoverage.of("080601", Map.of("C", Set.of()), List.of(align("PLC优先")));
        MajorCoverage notNeeded = MajorCoverage.of("080601", Map.of("C", Set.of()), List.of(align("无需PLC")));

        assertThat(desirable.missing().getFirst().demand())
                .isCloseTo(required.missing().getFirst().demand() / 2, within(1e-9));
        assertThat(notNeeded.missing()).isEmpty();
        assertThat(notNeeded.demand()).isZero();
    }

    @Test
    void whatIsRequiredAtOnePlaceIsRequired() {
        CompetencyMention java =
                align("无需Java经验。熟悉Java者优先。精通Java，三年以上Java经验。").competencies().getFirst();

        assertThat(java.requirement()).isEqualTo(Requirement.REQUIRED);
        assertThat(java.findLevel()).contains(5);
        assertThat(java.findYears()).contains(3.0);
        assertThat(java.evidence()).extracting(e -> e.expectation().cues()).contains(List.of("无需"));
    }

    @Test
    void aLevelThatIsNotAskedForIsNoLevel() {
        assertThat(align("不要求掌握PLC").competencies().getFirst().findLevel()).isEmpty();
    }

    private static Alignment align(String text) {
        return Fixture.ENGINE.align(Posting.of("1", "", text));
    }
}
