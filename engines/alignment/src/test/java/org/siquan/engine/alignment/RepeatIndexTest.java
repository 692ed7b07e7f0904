package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S2")
class RepeatIndexTest {

    /** Keeps only copies, as a file would. */
    private static final class Copies implements RepeatIndex.KeptTexts {
        private final List<String> lines = new ArrayList<>();
        private final Set<Integer> read = new HashSet<>();

        @Override
        public void keep(ComparedText text) {
            lines.add(String.join("\t", text.title(), text.company(), text.city(), text.body()));
        }

        @Override
        public ComparedText at(int position) {
            read.add(position);
            List<String> cells = List.of(lines.get(position).split("\t", -1));
            return new ComparedText(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void saysOneAfterTheOtherWhatTheListAsAWholeSays(long seed) {
        List<Posting> postings = postings(new Random(seed), 3_000);
        RepeatIndex index = RepeatIndex.of(new Copies(), 10_000);

        List<Integer> streamed = new ArrayList<>();
        for (int i = 0; i < postings.size(); i++) {
            streamed.add((int) index.add(postings.get(i)).orElse(i));
        }

        Repeats repeats = Repeats.of(postings);
        assertThat(streamed).as("seed %d", seed).isEqualTo(repeats.original());
        assertThat(repeats.count()).as("seed %d", seed).isBetween(200, 2_500);
        assertThat(index.complete()).isTrue();
    }

    @Test
    void beyondItsLimitItStillComparesWithWhatItKeptAndSaysThatItMayOverlookRepeats() {
        RepeatIndex index = RepeatIndex.of(new Copies(), 2);

        assertThat(index.add(posting("电工", "甲"))).isEmpty();
        assertThat(index.add(posting("电工", "甲"))).isEqualTo(OptionalLong.of(0));
        assertThat(index.add(posting("焊工", "甲"))).isEmpty();
        assertThat(index.complete()).isTrue();
        assertThat(index.add(posting("司机", "甲"))).isEmpty();

        assertThat(index.complete()).isFalse();
        assertThat(index.add(posting("司机", "甲"))).isEmpty();
        assertThat(index.add(posting("焊工", "甲"))).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void readsAlmostNothingAgainOfAdvertisementsThatShareNoBandOrAreAnotherEnterprises() {
        Copies copies = new Copies();
        RepeatIndex index = RepeatIndex.of(copies, 10_000);
        for (int i = 0; i < 3_000; i++) {
            index.add(posting("电工", "企业" + i));
            index.add(new Posting("P", "电工", words(new Random(i)), "甲", "天津", null, null, ""));
        }

        assertThat(copies.read).as("apart from bands that are equal by chance").hasSizeLessThan(10);
    }

    @Test
    void refusesARoomForNone() {
        assertThatThrownBy(() -> RepeatIndex.of(new Copies(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Try:");
    }

    private static Posting posting(String title, String company) {
        return new Posting("P", title, "负责设备的安装、调试与日常维护，服从安排。", company, "天津", null, null, "");
    }

    private static String words(Random random) {
        return random.ints(120, 0x4E00, 0x5600)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<Posting> postings(Random random, int count) {
        String[] titles = {"电工", "焊工", "Java开发", "司机", "会计"};
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Posting again = i > 0 && random.nextInt(3) == 0 ? postings.get(random.nextInt(i)) : null;
            String title = again == null ? titles[random.nextInt(titles.length)] : again.title();
            String company = random.nextInt(4) == 0 ? "" : "企业" + random.nextInt(4);
            StringBuilder body = new StringBuilder(again == null ? words(random) : again.text());
            for (int changes = random.nextInt(3); changes > 0 && body.length() > 5; changes--) {
                body.setCharAt(random.nextInt(body.length()), (char) ('甲' + random.nextInt(50)));
            }
            String text = random.nextInt(20) == 0 ? "" : body.toString();
            postings.add(new Posting("P" + i, title, text, company, random.nextBoolean() ? "" : "天津", null, null, ""));
        }
        return postings;
    }
}
