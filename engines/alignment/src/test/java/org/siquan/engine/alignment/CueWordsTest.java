package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S2")
class CueWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"posting-cues.csv", "syllabus-cues.csv"})
    void everyLineHasAReasonAndWordsInBothLanguagesBetweenThem(String file) {
        assertThat(CueWords.ofResource(file).in("精通，expert in；掌握 apply"))
                .extracting(place -> place.cue().kind())
                .contains(Cue.Kind.LEVEL);
        assertThat(OwnData.lines(file)).allSatisfy(line -> {
            assertThat(line.split(";", -1)).hasSize(6);
            assertThat(line.split(";", -1)[5]).as("reason of %s", line).isNotBlank();
            assertThat(line.split(";", -1)[3] + line.split(";", -1)[4]).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "3年以上经验, 3",
        "3-5年经验, 3",
        "两年以上工作经验, 2",
        "十年经验, 10",
        "十五年经验, 15",
        "二十年经验, 20",
        "半年以上经验, 0.5",
        "1.5年经验, 1.5",
        "1.3年以上经验, 3",
        "5+ years of experience, 5",
    })
    void readsYearsOfExperience(String text, double years) {
        assertThat(StatedYears.in(text))
                .singleElement()
                .satisfies(place -> assertThat(place.cue().years()).isEqualTo(years));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018年工作总结", "第3年经验", "成立10年", "3年级经验", "近3年工作", "年经验"})
    void takesNoOtherNumberForYearsOfExperience(String text) {
        assertThat(StatedYears.in(text)).isEmpty();
    }

    @Test
    void masksHideTheCuesInThem() {
        assertThat(CueWords.ofResource("posting-cues.csv").in("包括但不限于"))
                .noneMatch(place -> place.is(Cue.Kind.REQUIREMENT));
    }

    @Test
    void findsTraditionalCuesAsSimplifiedOnes() {
        assertThat(CueWords.ofResource("posting-cues.csv")
                        .in(ReadableText.of("無需經驗").text()))
                .anyMatch(place -> place.cue().requirement() == Requirement.NOT_NEEDED);
    }
}
