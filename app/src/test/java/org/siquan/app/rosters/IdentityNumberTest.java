package org.siquan.app.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.siquan.app.rosters.IdentityNumber.Fault;

/** The check character finds every single wrong character and every exchange of two neighbours (ISO 7064 MOD 11-2). */
@Tag("S5")
class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String CHARACTERS = "0123456789X";

    /** The example of the standard, and numbers whose check character was computed by its table of weights. */
    @ParameterizedTest
    @CsvSource({"11010519491231002X, 1949-12-31", "440524188001010014, 1880-01-01"})
    void knowsTheExamplesOfTheStandard(String digits, LocalDate born) {
        assertThat(IdentityNumber.check(digits)).isEqualTo(digits.charAt(17));
        IdentityNumber.Reading reading = IdentityNumber.read(digits, TODAY);
        if (born.getYear() < 1900) {
            assertThat(reading).isEqualTo(new IdentityNumber.Wrong(Fault.DATE));
        } else {
            assertThat(sound(digits).born()).isEqualTo(born);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheTableOfWeights(long seed) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        for (String digits : numbers(seed)) {
            int sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            assertThat(digits.charAt(17)).as("seed %d", seed).isEqualTo("10X98765432".charAt(sum % 11));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everySingleWrongCharacterIsFound(long seed) {
        for (String digits : numbers(seed)) {
            for (int at = 0; at < digits.length(); at++) {
                for (int i = 0; i < CHARACTERS.length(); i++) {
                    char other = CHARACTERS.charAt(i);
                    if (other != digits.charAt(at)) {
                        String wrong = digits.substring(0, at) + other + digits.substring(at + 1);
                        assertThat(IdentityNumber.read(wrong, TODAY))
                                .as("seed %d: %s for %s", seed, wrong, digits)
                                .isInstanceOf(IdentityNumber.Wrong.class);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyExchangeOfNeighboursIsFound(long seed) {
        for (String digits : numbers(seed)) {
            for (int at = 0; at + 1 < digits.length(); at++) {
                if (digits.charAt(at) != digits.charAt(at + 1)) {
                    String wrong = digits.substring(0, at)
                            + digits.charAt(at + 1)
                            + digits.charAt(at)
                            + digits.substring(at + 2);
                    assertThat(IdentityNumber.read(wrong, TODAY))
                            .as("seed %d: %s for %s", seed, wrong, digits)
                            .isInstanceOf(IdentityNumber.Wrong.class);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', SHAPE",
        "110105194912310, SHAPE",
        "A1010519491231002X, SHAPE",
        "01010519491231002X, SHAPE",
        "1.10105194912E+17, ROUNDED",
        "110105200002300017, DATE",
        "110105203001010014, DATE",
        "110105194912310021, CHECK"
    })
    void saysWhatIsWrong(String text, Fault fault) {
        assertThat(IdentityNumber.read(text, TODAY)).isEqualTo(new IdentityNumber.Wrong(fault));
    }

    @Test
    void showsTheFirstThreeAndTheLastTwoAlone() {
        IdentityNumber number = sound(" 11010519491231002x ");

        assertThat(number.mask()).isEqualTo("110*************2X").hasSize(18);
        assertThat(number).hasToString(number.mask());
        assertThat(IdentityNumber.mask("1234567890")).isEqualTo("**********");
    }

    private static IdentityNumber sound(String text) {
        return switch (IdentityNumber.read(text, TODAY)) {
            case IdentityNumber.Sound(IdentityNumber number) -> number;
            case IdentityNumber.Wrong wrong -> throw new AssertionError(wrong);
        };
    }

    private static List<String> numbers(long seed) {
        Random random = new Random(seed);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(RosterFiles.number(
                    100_000 + random.nextInt(800_000),
                    LocalDate.of(1950, 1, 1).plusDays(random.nextInt(25_000)),
                    random.nextInt(1000)));
        }
        return all;
    }
}
