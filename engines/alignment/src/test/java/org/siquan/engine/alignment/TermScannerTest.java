package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermScannerTest {

    @Test
    void findsTermsWithTheirPlacesWhateverCaseAndWidth() {
        TermScanner scanner = scanner("Spring Boot", "ＭｙＳＱＬ");

        assertThat(scanner.scan("熟悉SPRING BOOT及ｍｙｓｑｌ。"))
                .extracting(TermScanner.Match::start, TermScanner.Match::end)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 13), org.assertj.core.groups.Tuple.tuple(14, 19));
    }

    @Test
    void leavesLatinWordsWhole() {
        TermScanner scanner = scanner("Java", "C++", "UG");

        assertThat(scanner.scan("JavaScript, C++, debug"))
                .extracting(TermScanner.Match::term)
                .containsExactly("C++");
    }

    @Test
    void prefersTheLongerOfTwoNestedTerms() {
        assertThat(scanner("直播", "直播运营").scan("直播运营与直播"))
                .extracting(TermScanner.Match::term)
                .containsExactly("直播运营", "直播");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTryingEveryPlace(long seed) {
        Random random = new Random(seed);
        List<String> terms = new ArrayList<>(new TreeSet<>(List.of(word(random), word(random), word(random), "甲乙")));
        String text = word(random).repeat(3) + word(random) + word(random).repeat(2);

        List<TermScanner.Match> found = scanner(terms.toArray(String[]::new)).scan(text);

        TreeSet<String> expected = new TreeSet<>();
        for (int t = 0; t < terms.size(); t++) {
            for (int at = text.indexOf(terms.get(t)); at >= 0; at = text.indexOf(terms.get(t), at + 1)) {
                expected.add(at + ".." + (at + terms.get(t).length()));
            }
        }
        expected.removeIf(span -> expected.stream().anyMatch(other -> contains(other, span)));
        assertThat(found.stream().map(match -> match.start() + ".." + match.end()))
                .as("seed %d, terms %s, text %s", seed, terms, text)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean contains(String outer, String inner) {
        String[] o = outer.split("\\.\\.", -1);
        String[] i = inner.split("\\.\\.", -1);
        return !outer.equals(inner)
                && Integer.parseInt(o[0]) <= Integer.parseInt(i[0])
                && Integer.parseInt(o[1]) >= Integer.parseInt(i[1]);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            word.append("甲乙丙".charAt(random.nextInt(3)));
        }
        return word.toString();
    }

    private static TermScanner scanner(String... terms) {
        TermScanner scanner = new TermScanner();
        for (int i = 0; i < terms.length; i++) {
            scanner.add(terms[i], i);
        }
        scanner.seal();
        return scanner;
    }
}
