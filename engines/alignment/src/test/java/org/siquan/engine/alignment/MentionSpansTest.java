package org.siquan.engine.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spans are UTF-16 units of the field as given, whatever it is written in. */
@Tag("S2")
class MentionSpansTest {

    @Test
    void pointIntoFullWidthText() {
        assertThat(words("ＰＨＰ不用，精通ＪＡＶＡ。")).containsExactly("ＪＡＶＡ");
    }

    @Test
    void pointIntoTextOfAnyCase() {
        assertThat(words("sPRING bOOT、mysql")).containsExactly("sPRING bOOT", "mysql");
    }

    @Test
    void coverEntitiesWithinATerm() {
        assertThat(words("精通&#74;ava&amp;Spring&nbsp;Boot")).containsExactly("&#74;ava", "Spring&nbsp;Boot");
        assertThat(words("R&D; Java &unknown; MySQL &")).containsExactly("Java", "MySQL");
    }

    @Test
    void coverTagsWithinATermButNoneBesideIt() {
        assertThat(words("<p>精通<b>Spring</b> Boot<br/>MySQL</p> a < b Java"))
                .containsExactly("Spring</b> Boot", "MySQL", "Java");
        assertThat(words("Spring<br>Boot")).isEmpty();
    }

    @Test
    void stepOverEmojiAndWhatShowsNothing() {
        assertThat(words("🔥👨‍💻精通Ja\u200Bva🔥My\uFE0FSQL\uFEFF")).containsExactly("Ja\u200Bva", "My\uFE0FSQL");
    }

    @Test
    void pointIntoTraditionalText() {
        assertThat(words("熟悉報關與導遊證、講解")).containsExactly("報關", "講解");
    }

    @Test
    void surviveLoneSurrogatesAndOpenTags() {
        assertThat(words("\uD83DJava\uDE00<b MySQL")).containsExactly("Java", "MySQL");
    }

    @Test
    void sayWhatTheWordsAroundThemSay() {
        String text = "熟悉<b>MySQL</b>者優先；無需&nbsp;Java 經驗";

        List<CompetencyMention> mentions =
                Fixture.ENGINE.align(Posting.of("1", "", text)).competencies();

        assertThat(mentions)
                .extracting(CompetencyMention::competency, CompetencyMention::requirement)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Fixture.DATABASE, Requirement.DESIRABLE),
                        org.assertj.core.groups.Tuple.tuple(Fixture.JAVA, Requirement.NOT_NEEDED));
    }

    @Test
    void boundTheWorkOnTextWithoutMarks() {
        assertThat(Clause.of("精通java无经验亦可".repeat(1000)))
                .allSatisfy(clause -> assertThat(clause.end() - clause.start()).isLessThanOrEqualTo(400))
                .hasSizeGreaterThan(20);
    }

    private static List<String> words(String text) {
        return Fixture.ENGINE.align(Posting.of("1", "", text)).competencies().stream()
                .flatMap(mention -> mention.evidence().stream())
                .sorted(java.util.Comparator.comparingInt(Evidence::start))
                .map(evidence -> text.substring(evidence.start(), evidence.end()))
                .toList();
    }
}
