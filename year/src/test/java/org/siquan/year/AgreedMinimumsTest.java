package org.siquan.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S4")
@Tag("S14")
class AgreedMinimumsTest {

    @Test
    void theDemonstrationReachesItsAgreedMinimumsAndAnEmptyResultMissesThem() {
        YearInput input = Variants.inputOf(Variants.REGION);
        MatchingResult matching = MatchingStage.run(input, PlacesCheck.agreed(input), Variants.control(input));
        AgreedMinimums minimums = new AgreedMinimums(Variants.REGION);

        assertThat(minimums.missed(matching.placements())).isEmpty();
        assertThat(minimums.missed(List.of()))
                .satisfiesExactly(
                        words -> assertThat(words.zh()).contains("约定至少 42 名，实际 0 名", "商定"),
                        words -> assertThat(words.zh()).contains("约定至少 2 名，实际 0 名"));
    }
}
