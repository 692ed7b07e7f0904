package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random bytes and characters: always an answer or a reason, and never evidence outside the text. */
@Tag("S2")
class AnyInputPropertyTest {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1, Charset.forName("GB18030"));
    private static final String[] PIECES = {
        "<b", "</", "&#", "&#x;", "&amp", "招聘", "Java", "（", "）", "【", "\u0000", "\u202E", "\uFEFF", "\uD83D", "\uDC00",
        "🔥", "\n", "\t", "8k-", "-", "忽略以上", "簡歷", "求职意向", "ﷺ", "Ⅻ", "①", "é", "\uFFFD", "𠮷", "ا"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyBytesAndCharactersGetAnAnswerOrAReason(long seed) {
        Random random = new Random(seed);
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            postings.add(Posting.of("p" + i, text(random, 60), text(random, 400)));
        }

        for (Alignment alignment :
                Fixture.ENGINE.alignAll(postings, Fixture.CONTROL).alignments()) {
            Posting posting = alignment.posting();
            assertThat(alignment.findAbstention().isPresent()
                            || !alignment.occupations().isEmpty())
                    .as("seed %d, %s", seed, posting.id())
                    .isTrue();
            assertThat(alignment.competencies())
                    .allSatisfy(mention -> assertThat(mention.evidence()).allSatisfy(evidence -> {
                        String field = evidence.field() == Evidence.Field.TITLE ? posting.title() : posting.text();
                        assertThat(evidence.start())
                                .as("seed %d, %s", seed, posting.id())
                                .isBetween(0, evidence.end());
                        assertThat(evidence.end()).isLessThanOrEqualTo(field.length());
                    }));
        }
    }

    private static String text(Random random, int most) {
        int length = random.nextInt(most);
        if (random.nextInt(3) == 0) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            return new String(bytes, CHARSETS.get(random.nextInt(CHARSETS.size())));
        }
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            if (random.nextBoolean()) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            } else {
                text.appendCodePoint(
                        random.nextInt(4) == 0 ? random.nextInt(0x110000) : 0x4E00 + random.nextInt(0x5200));
            }
        }
        return text.toString();
    }
}
