package org.siquan.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.MatchingProblem;

class A01_TextFormTest {

    @TempDir
    Path folder;

    @Test
    void theExampleOfTheGuideIsRead() throws IOException {
        MatchingProblem problem = problem("""
            # a comment
            residents
            r1: h1 h3 h2
            r2: h2 (h1 h3)

            places
            h1 2: (r1 r2)
            h2 1: r2 r1
            h3 1: r1
            """);

        assertThat(problem.places()).extracting("id").containsExactly("h1", "h2", "h3");
        assertThat(problem.places()).extracting("most").containsExactly(2, 1, 1);
        assertThat(problem.choices().placeAt(1))
                .as("h3, named before it is declared")
                .isEqualTo(2);
        assertThat(problem.choices().tiedAt(5)).as("h3 beside h1").isTrue();
        assertThat(problem.choices().ties()).isEqualTo(1);
        assertThat(problem.scores().at(0, 0, 0))
                .as("equals at h1")
                .isEqualTo(problem.scores().at(1, 4, 0));
        assertThat(problem.scores().at(0, 2, 1)).as("r1 after r2 at h2").isEqualTo(-1);
    }

    @Test
    void whoAPlaceDoesNotListIsRefusedThereInWords() throws IOException {
        MatchingProblem problem = problem("residents\nr1: h1 h2\nr2: h1\nplaces\nh1 1: r2\nh2 1: r1\n");

        assertThat(problem.choices().eligibleAt(0)).isFalse();
        assertThat(problem.refusal(0)).isEqualTo(new Text("该班的名单里没有此学生", "the place does not list this learner"));
        assertThat(problem.choices().eligibleAt(1)).isTrue();
        assertThat(problem.refusal(1)).isEqualTo(Text.NONE);
    }

    @Test
    void whoDoesNotRankThePlaceIsDroppedFromItsList() throws IOException {
        MatchingProblem problem = problem("residents\nr1: h1\nr2:\nplaces\nh1 1: r2 r1\n");

        assertThat(problem.choices().size()).isEqualTo(1);
        assertThat(problem.choices().eligibleAt(0)).isTrue();
    }

    @Test
    void blanksTabsAndWindowsLineEndsDoNotMatter() throws IOException {
        MatchingProblem one = problem("residents\nr1: h1 (h2 h3)\nplaces\nh1 1: r1\nh2 1: r1\nh3 1: r1\n");
        MatchingProblem other = problem(
                "\uFEFF\r\n  residents \r\n\tr1 :h1\t( h2  h3 )\r\n places\r\nh1\t1:r1\r\n h2 1 : r1\r\nh3 1: r1");

        SameColumns.check("the same", one, other);
    }

    private MatchingProblem problem(String text) throws IOException {
        return RoundFiles.problem(Files.writeString(folder.resolve("round.txt"), text));
    }
}
