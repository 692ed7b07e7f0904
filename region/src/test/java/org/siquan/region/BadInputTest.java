package org.siquan.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.siquan.region.SmallPark.aSmallPark;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person types wrong: refused with file, line, column and code, with the reason and the remedy in two languages. */
@Tag("S15")
class BadInputTest {

    record Mistake(String what, SmallPark park, String place, String code, String zh, String en) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake(
                        "unknown occupation",
                        aSmallPark().replacing("orders.csv", "4-04-05-02", "4-04-05-99"),
                        "orders.csv:3:4",
                        "code.unknown",
                        "4-04-05-99",
                        "4-04-05-99"),
                new Mistake(
                        "unknown sector",
                        aSmallPark().replacing("enterprises.csv", "6513", "9999"),
                        "enterprises.csv:2:8",
                        "code.unknown",
                        "9999",
                        "9999"),
                new Mistake(
                        "unknown enterprise",
                        aSmallPark().replacing("orders.csv", "O2,E1", "O2,E7"),
                        "orders.csv:3:2",
                        "reference.unknown",
                        "E7",
                        "E7"),
                new Mistake(
                        "learner given twice",
                        aSmallPark().adding("learners.csv", "N1,演示三,G1,2024,60"),
                        "learners.csv:4:1",
                        "id.duplicate",
                        "第 2 行",
                        "line 2"),
                new Mistake(
                        "preferences in a circle",
                        aSmallPark().replacing("preferences.csv", "N1,C1|C2", "N1,C1|C2|C1"),
                        "preferences.csv:2:2",
                        "preference.cycle",
                        "C1",
                        "C1"),
                new Mistake(
                        "no preference at all",
                        aSmallPark().replacing("preferences.csv", "N2,C2", "N2,"),
                        "preferences.csv:3:2",
                        "preference.empty",
                        "",
                        ""),
                new Mistake(
                        "order whose classes need more than its places",
                        aSmallPark().replacing("orders.csv", "S1,20,", "S1,9,"),
                        "orders.csv:2:6",
                        "order.least-above-places",
                        "10",
                        "10"),
                new Mistake(
                        "class with least above most",
                        aSmallPark().replacing("classes.csv", "10,20", "21,20"),
                        "classes.csv:2:5",
                        "class.least-above-most",
                        "21",
                        "21"),
                new Mistake(
                        "quota with least above most",
                        aSmallPark().replacing("quotas.csv", "O1|O2,,0,28", "O1|O2,,29,28"),
                        "quotas.csv:3:7",
                        "quota.least-above-most",
                        "29",
                        "29"),
                new Mistake(
                        "post with negative capacity",
                        aSmallPark().replacing("posts.csv", "S1,10,", "S1,-1,"),
                        "posts.csv:2:6",
                        "value.negative",
                        "-1",
                        "-1"),
                new Mistake(
                        "order with negative places",
                        aSmallPark().replacing("orders.csv", "S1,10,4000", "S1,-10,4000"),
                        "orders.csv:3:6",
                        "value.negative",
                        "-10",
                        "-10"),
                new Mistake(
                        "lodging with negative beds",
                        aSmallPark().replacing("lodgings.csv", ",40,", ",-40,"),
                        "lodgings.csv:2:4",
                        "value.negative",
                        "-40",
                        "-40"),
                new Mistake(
                        "descriptor above the highest level",
                        aSmallPark().describing(1, 2, 3, 4, 5).replacing("competency-levels.csv", "IT-1,5,", "IT-1,6,"),
                        "competency-levels.csv:6:2",
                        "value.range",
                        "6",
                        "6"),
                new Mistake(
                        "competency described on some levels only",
                        aSmallPark().describing(1, 2, 5),
                        "competency-levels.csv:2:2",
                        "competency.levels-missing",
                        "3, 4",
                        "3, 4"),
                new Mistake(
                        "site without coordinates",
                        aSmallPark().replacing("sites.csv", "39.44,116.30", "39.44,"),
                        "sites.csv:2:7",
                        "site.no-coordinates",
                        "坐标",
                        "coordinates"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isRefusedWithPlaceCodeReasonAndRemedyInBothLanguages(Mistake mistake) {
        assertThat(mistake.park().issues()).singleElement().satisfies(issue -> {
            assertThat(issue.place()).isEqualTo(mistake.place());
            assertThat(issue.code()).isEqualTo(mistake.code());
            assertThat(issue.message().zh()).contains(mistake.zh()).matches(".*\\p{IsHan}.*");
            assertThat(issue.message().en()).contains(mistake.en()).matches(".*[a-z]{2}.*");
            assertThat(issue.remedy().zh()).matches(".*\\p{IsHan}.*");
            assertThat(issue.remedy().en()).matches(".*[a-z]{2}.*");
        });
    }
}
