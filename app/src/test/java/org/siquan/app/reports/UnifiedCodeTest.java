package org.siquan.app.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.app.platform.ProblemException;

/** The check character of GB 32100-2015. */
@Tag("S5")
class UnifiedCodeTest {

    /** The code that the standard itself explains its arithmetic with. */
    static final String EXAMPLE = "91350100M000100Y43";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void takesTheExampleHoweverItIsTyped() {
        assertThat(UnifiedCode.of(EXAMPLE).value()).isEqualTo(EXAMPLE);
        assertThat(UnifiedCode.of(" 9135 0100 m000 100y 43 ").value()).isEqualTo(EXAMPLE);
        assertThat(UnifiedCode.find(EXAMPLE)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y431",
                "91350100MO00100Y43",
                "9135010AM000100Y43",
                "=1+1"
            })
    void namesTheShapeOfWhatIsNone(String text) {
        assertThat(code(text)).isEqualTo("report-code-shape");
        assertThat(UnifiedCode.find(text)).isEmpty();
    }

    @Test
    void namesAWrongCheckCharacter() {
        assertThat(code("91350100M000100Y44")).isEqualTo("report-code-check");
        assertThatThrownBy(() -> new UnifiedCode("91350100M000100Y44")).hasMessageContaining("Try");
    }

    /** 31 is prime and no weight is a multiple of it: one slip, or two neighbours exchanged, always shows. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noSingleSlipAndNoExchangeOfNeighboursPasses(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            String code = valid(random);
            int at = random.nextInt(18);
            char other = ALPHABET.charAt(random.nextInt(31));
            String slip = code.substring(0, at) + other + code.substring(at + 1);
            assertThat(UnifiedCode.find(slip).isPresent())
                    .as("%s → %s", code, slip)
                    .isEqualTo(slip.equals(code));
            int pair = random.nextInt(16);
            String swapped =
                    code.substring(0, pair) + code.charAt(pair + 1) + code.charAt(pair) + code.substring(pair + 2);
            assertThat(UnifiedCode.find(swapped).isPresent())
                    .as("%s → %s", code, swapped)
                    .isEqualTo(swapped.equals(code));
        }
    }

    /** Of the 31 last characters exactly one is right. */
    private static String valid(Random random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            code.append(ALPHABET.charAt(random.nextInt(i >= 2 && i < 8 ? 10 : 31)));
        }
        var right = ALPHABET.chars()
                .mapToObj(last -> code + Character.toString(last))
                .filter(text -> UnifiedCode.find(text).isPresent())
                .toList();
        assertThat(right).hasSize(1);
        return right.getFirst();
    }

    private static String code(String text) {
        return catchThrowableOfType(ProblemException.class, () -> UnifiedCode.of(text))
                .code();
    }
}
