package org.siquan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @Test
    void everyCharacterAloneIsNormalisedAsUnicodeSays() {
        for (int c = 0; c < 0x10000; c++) {
            String text = "中" + (char) c + "A";

            assertThat(Names.normalised(text)).as("U+%04X", c).isEqualTo(nfkc(text));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void mixedTextIsNormalisedAsUnicodeSays(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String alphabet = "中文、（）()ＡＢａ９Ａ\u0301é\u3099か゛ 　①㎡ﬁ가각ᄀ\u11A8";
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int k = random.nextInt(8); k >= 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }

            assertThat(Names.normalised(text.toString())).as("seed %d", seed).isEqualTo(nfkc(text.toString()));
        }
    }

    private static String nfkc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
