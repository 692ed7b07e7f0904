package org.siquan.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Scores;
import org.siquan.engine.matching.Team;

/** What the columns of a CSV set mean. */
class A02_CsvSetTest {

    @TempDir
    Path folder;

    private RoundFiles round;

    @BeforeEach
    void aSmallRound() {
        round = RoundFiles.in(folder);
    }

    @Test
    void columnsMayStandInAnyOrderAndNamesMayHoldCommasQuotesAndLines() {
        round.with("places.csv", "name,most,place,least,target\n\"IoT, \"\"A\"\"\nsecond line\",3,h1,1,2\n,1,h2,,\n");

        assertThat(round.accepted().problem().places())
                .containsExactly(new Place("h1", "IoT, \"A\"\nsecond line", 1, 3, 2), new Place("h2", "h2", 0, 1));
    }

    @Test
    void blankRowsByteOrderMarksAndWindowsLineEndsDoNotMatter() {
        MatchingProblem plain = round.accepted().problem();

        round.with("places.csv", "\uFEFFplace,most\r\n\r\nh1,1\r\n , \r\nh2, 1 \r\n");

        SameColumns.check("the same", plain, round.accepted().problem());
    }

    @Test
    void withoutScoresTheLotteryAloneDecides() {
        MatchingProblem problem = round.accepted().problem();

        assertThat(problem.scores().common()).isTrue();
        assertThat(problem.key(0, 0, 0)).isGreaterThan(problem.key(1, 2, 0));
    }

    @Test
    void scoresAreMadeWholeByTheSmallestCommonPowerOfTen() {
        round.with("applicants.csv", "applicant,choices,score\na1,h1,581.5\na2,h1,560\na3,h2,-3.250\n");

        Scores scores = round.accepted().problem().scores();

        assertThat(scores.common()).isTrue();
        assertThat(scores.at(0, 0, 0)).isEqualTo(58_150);
        assertThat(scores.at(1, 1, 0)).isEqualTo(56_000);
        assertThat(scores.at(2, 2, 1)).isEqualTo(-325);
        assertThat(scores.bytes()).as("too large for 16 bits").isEqualTo(12);
    }

    @Test
    void oneScorePerChoiceFollowsTheOrderOfTheChoices() {
        round.with("applicants.csv", "applicant,choices,scores\na1,h2 h1,5 6.5\na2,h1,7\na3,,\n");

        Scores scores = round.accepted().problem().scores();

        assertThat(scores.common()).isFalse();
        assertThat(scores.at(0, 0, 1)).isEqualTo(50);
        assertThat(scores.at(0, 1, 0)).isEqualTo(65);
        assertThat(scores.at(1, 2, 0)).isEqualTo(70);
    }

    @Test
    void weightsAndMarksAreSummedAndNeverStoredPerChoice() {
        round.with("places.csv", "place,most,weight:m,weight:s\nh1,1,2,1\nh2,1,1,-3\n")
                .with("applicants.csv", "applicant,mark:s,mark:m,choices\na1,1.5,80,h1 h2\na2,0,90,h1\n");

        Scores scores = round.accepted().problem().scores();

        assertThat(scores).isInstanceOf(Scores.WeightedNarrow.class);
        assertThat(scores.at(0, 0, 0)).isEqualTo(2 * 800 + 15);
        assertThat(scores.at(0, 1, 1)).isEqualTo(800 - 3 * 15);
        assertThat(scores.at(1, 2, 0)).isEqualTo(2 * 900);
    }

    @Test
    void marksThatDoNotFitSixteenBitsAreKeptInThirtyTwo() {
        round.with("places.csv", "place,most,weight:m\nh1,1,20\nh2,1,1\n")
                .with("applicants.csv", "applicant,choices,mark:m\na1,h1,99999.125\na2,h1,1\n");

        Scores scores = round.accepted().problem().scores();

        assertThat(scores).isInstanceOf(Scores.WeightedWide.class);
        assertThat(scores.at(0, 0, 0)).isEqualTo(20 * 99_999_125);
    }

    @Test
    void aPlacesOwnListGoesBeforeItsRulesWeightsAndTheScores() {
        round.with("places.csv", """
                place,most,order,rules,weight:m
                h1,1,(a2 a3) a1,mark:m,1
                h2,1,,group:冀|mark:m,1
                h3,1,,,10
                h4,1,,,
                """).with("applicants.csv", """
                applicant,groups,choices,score,mark:m
                a1,京,h1 h2 h3 h4,7,80
                a2,冀|3+2,h1 h2,8,60.5
                a3,冀,h1 h2,9,60.5
                """);

        Scores scores = round.accepted().problem().scores();

        assertThat(new int[] {scores.at(0, 0, 0), scores.at(1, 4, 0), scores.at(2, 6, 0)})
                .as("the list: dense ranks from 0 down")
                .containsExactly(-1, 0, 0);
        assertThat(new int[] {scores.at(0, 1, 1), scores.at(1, 5, 1), scores.at(2, 7, 1)})
                .as("rules: members first, then the mark, equals equal")
                .containsExactly(-1, 0, 0);
        assertThat(scores.at(0, 2, 2)).as("weights").isEqualTo(8000);
        assertThat(scores.at(0, 3, 3)).as("the score").isEqualTo(7);
    }

    @Test
    void aMissingMarkComesLastByRule() {
        round.with("places.csv", "place,most,rules\nh1,1,mark:m\nh2,1,mark:m\n")
                .with("applicants.csv", "applicant,choices,mark:m\na1,h1,\na2,h1,-5\na3,h1,0\n");

        Scores scores = round.accepted().problem().scores();

        assertThat(new int[] {scores.at(0, 0, 0), scores.at(1, 1, 0), scores.at(2, 2, 0)})
                .containsExactly(-2, -1, 0);
    }

    @Test
    void whoMayNotTakeAPlaceIsToldWhy() {
        round.with("places.csv", """
                place,most,requires,minimum:m,order
                h1,1,冀|3+2,,
                h2,1,,60.5,
                h3,1,,,a1
                """)
                .with("applicants.csv", """
                applicant,groups,choices,mark:m,barred
                a1,京,h1 h2 h3,60,
                a2,3+2,h1 h2 h3,60.5,h2
                a3,,h1 h2,,
                """)
                .with("barred.csv", "applicant,place,zh,en\na2,h1,已在该班,already there\n");

        MatchingProblem problem = round.accepted().problem();

        assertThat(problem.refusal(0))
                .isEqualTo(new Text("不属于该班招收的类别：冀、3+2", "not of the groups that the place takes: 冀、3+2"));
        assertThat(problem.refusal(1).en()).isEqualTo("the mark of m is below the place's least one, 60.5, or missing");
        assertThat(problem.choices().eligibleAt(2)).isTrue();
        assertThat(problem.refusal(3)).isEqualTo(new Text("已在该班", "already there"));
        assertThat(problem.refusal(4).en()).isEqualTo("the round's files bar this choice");
        assertThat(problem.refusal(5).en()).isEqualTo("the place does not list this learner");
        assertThat(problem.refusal(6).zh()).startsWith("不属于");
        assertThat(problem.refusal(7).zh()).startsWith("m 成绩低于");
        for (int i = 0; i < 8; i++) {
            assertThat(problem.choices().eligibleAt(i)).isEqualTo(i == 2);
        }
    }

    @Test
    void boundsNestAroundPlacesAndGroups() {
        round.with("applicants.csv", "applicant,groups,choices\na1,冀,h1\na2,京|3+2,h2\n")
                .with("quotas.csv", "quota,name,most,places,group\nall,Park,2,*,\nji,冀 in h1,1,h1,冀\n")
                .with("reserves.csv", "reserve,place,group,seats,kind\nr,h2,3+2,1,soft\n");

        var forest = round.accepted().problem().forest();

        assertThat(forest.types()).hasSize(3).contains(java.util.Set.of("冀"), java.util.Set.of("3+2"));
        assertThat(forest.nodes()).isEqualTo(5);
        assertThat(forest.parent(0)).as("h1 in the park").isEqualTo(2);
        assertThat(forest.parent(3)).as("冀 in h1").isZero();
        assertThat(forest.reserved(4)).isEqualTo(1);
    }

    @Test
    void teamsAreKeptAsData() {
        round.with("applicants.csv", "applicant,choices\na1,h1\na2,h2\na3,h1\n")
                .with("teams.csv", "team,members\nt,a3 a1\n");

        assertThat(round.accepted().problem().teams()).containsExactly(new Team("t", java.util.List.of(0, 2)));
    }

    @Test
    void tiesInListsKeepTheOrderAsWrittenAndAreRemembered() {
        round.with("applicants.csv", "applicant,choices\na1,(h2 h1)\n");

        RoundRead.Accepted accepted = round.accepted();

        assertThat(accepted.problem().choices().placeAt(0)).isEqualTo(1);
        assertThat(accepted.problem().choices().tiedAt(0)).isFalse();
        assertThat(accepted.problem().choices().tiedAt(1)).isTrue();
        assertThat(RoundFiles.places(accepted.warnings())).containsExactly("applicants.csv [choices.ties]");
    }

    @Test
    void boundsThatCompareScoresOfDifferentKindsAreAWarning() {
        round.with("places.csv", "place,most,order\nh1,1,a1 a2\nh2,1,\n")
                .with("quotas.csv", "quota,most,places\nq,1,h1 h2\n");

        assertThat(RoundFiles.places(round.accepted().warnings())).containsExactly("quotas.csv:2 [quota.mixed-scales]");
    }

    @Test
    void theLotteryFollowsTheNumbersOfTheFileWhateverTheyAre() {
        round.with("applicants.csv", "applicant,choices,tie\na1,h1,900000000000\na2,h1,-5\na3,h1,17\n");

        RoundRead.Accepted accepted = round.accepted();

        assertThat(accepted.ties()).isEqualTo(RoundRead.Ties.GIVEN);
        assertThat(ties(accepted.problem())).containsExactly(2, 0, 1);
    }

    @Test
    void tieNumbersInTheOrderOfTheLinesCostNoColumn() {
        long plain = round.accepted().problem().roster().bytes();

        round.with("applicants.csv", "applicant,choices,tie\na1,h1 h2,3\na2,h1,5\na3,h2,9\n");

        assertThat(round.accepted().ties()).isEqualTo(RoundRead.Ties.GIVEN);
        assertThat(round.accepted().problem().roster().bytes()).isEqualTo(plain);
    }

    @Test
    void aSeedShufflesTheLotteryOnlyWhereTheFileGivesNone() {
        StringBuilder applicants = new StringBuilder("applicant,choices\n");
        for (int a = 0; a < 50; a++) {
            applicants.append("a").append(a).append(",h1\n");
        }
        round.with("applicants.csv", applicants.toString());

        int[] lines = ties(read(null));
        int[] drawn = ties(read(new Seed(7)));

        assertThat(lines).isSorted();
        assertThat(drawn).containsExactlyInAnyOrder(lines).isNotEqualTo(lines).isEqualTo(ties(read(new Seed(7))));
        assertThat(drawn).isNotEqualTo(ties(read(new Seed(8))));

        round.with("applicants.csv", "applicant,choices,tie\na1,h1,2\na2,h1,1\n");
        assertThat(ties(read(new Seed(7)))).containsExactly(1, 0);
    }

    private MatchingProblem read(@org.jspecify.annotations.Nullable Seed seed) {
        return ((RoundRead.Accepted) new RoundReader().read(folder, seed)).problem();
    }

    private static int[] ties(MatchingProblem problem) {
        int[] ties = new int[problem.applicants()];
        for (int a = 0; a < ties.length; a++) {
            ties[a] = problem.roster().tie(a);
        }
        return ties;
    }
}
