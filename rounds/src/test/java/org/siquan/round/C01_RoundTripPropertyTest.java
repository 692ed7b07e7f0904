package org.siquan.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.CrossingMarket;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.QuotaForestBuilder;
import org.siquan.engine.matching.RandomMarket;
import org.siquan.engine.matching.Roster;
import org.siquan.engine.matching.Scores;
import org.siquan.engine.matching.Team;
import org.siquan.engine.matching.mechanism.SerialDictatorship;

/** What is written and read again is the same problem, in every form. */
class C01_RoundTripPropertyTest {

    private static final int MARKETS = 150;

    @TempDir
    Path folder;

    @Test
    void randomMarketsComeBackFromACsvSetColumnByColumnAndWithTheSameOutcome() {
        for (int seed = 0; seed < MARKETS; seed++) {
            MatchingProblem problem =
                    new RandomMarket(seed, 1 + seed % 9, 1 + seed % 6, seed % 2 == 0, seed % 3 == 0).problem();

            MatchingProblem found = RoundFiles.problem(RoundFiles.write(problem, folder.resolve("m" + seed)));

            SameColumns.check("seed " + seed, problem, found);
            assertThat(RoundFiles.hash(found)).as("seed " + seed).isEqualTo(RoundFiles.hash(problem));
        }
    }

    @Test
    void randomMarketsComeBackFromJson() throws IOException {
        for (int seed = 0; seed < MARKETS; seed++) {
            MatchingProblem problem =
                    new RandomMarket(seed, 1 + seed % 9, 1 + seed % 6, seed % 2 == 0, seed % 3 == 0).problem();
            Path set = RoundFiles.write(problem, folder.resolve("m" + seed));

            Path json = Files.writeString(folder.resolve(seed + ".json"), CsvAsJson.of(set));

            SameColumns.check("seed " + seed, problem, RoundFiles.problem(json));
        }
    }

    @Test
    void boundsThatCrossComeBackFromACsvSetAndFromJson() throws IOException {
        int crossing = 0;
        for (int seed = 0; seed < MARKETS; seed++) {
            MatchingProblem problem = CrossingMarket.random(seed).problem();
            Path set = RoundFiles.write(problem, folder.resolve("c" + seed));
            Path json = Files.writeString(folder.resolve("c" + seed + ".json"), CsvAsJson.of(set));

            for (MatchingProblem found : List.of(RoundFiles.problem(set), RoundFiles.problem(json))) {
                SameColumns.check("seed " + seed, problem, found);
                assertThat(new SerialDictatorship()
                                .match(found, RunControl.of(1, 0))
                                .hash())
                        .as("seed " + seed)
                        .isEqualTo(new SerialDictatorship()
                                .match(problem, RunControl.of(1, 0))
                                .hash());
            }
            crossing += problem.forest().crosses() ? 1 : 0;
        }

        assertThat(crossing).isGreaterThan(MARKETS / 2);
    }

    @Test
    void weightedScoresTiesTeamsAndTargetsComeBackToo() {
        for (int seed = 0; seed < MARKETS; seed++) {
            MatchingProblem problem = weighted(seed);

            MatchingProblem found = RoundFiles.problem(RoundFiles.write(problem, folder.resolve("w" + seed)));

            SameColumns.check("seed " + seed, problem, found);
            assertThat(found.scores().bytes())
                    .as("seed " + seed)
                    .isEqualTo(problem.scores().bytes());
        }
    }

    /** Marks of two subjects, too large for 16 bits with every second seed; all rank the same places in the same order. */
    private static MatchingProblem weighted(int seed) {
        RandomGenerator random = new Seed(seed).generator("weighted");
        int applicants = 2 + random.nextInt(8);
        int places = 1 + random.nextInt(4);
        List<String> ids = new ArrayList<>();
        int[][] marks = new int[2][applicants];
        short[][] narrow = new short[2][applicants];
        for (int a = 0; a < applicants; a++) {
            ids.add("学生" + a);
            for (int s = 0; s < 2; s++) {
                marks[s][a] = random.nextInt(seed % 2 == 0 ? 150 : 150_000) - 20;
                narrow[s][a] = (short) marks[s][a];
            }
        }
        marks[0][0] = seed % 2 == 0 ? marks[0][0] : 70_000;
        int[] weights = new int[2 * places];
        List<Place> offered = new ArrayList<>();
        QuotaForestBuilder forest = new QuotaForestBuilder(List.of(java.util.Set.of()));
        for (int p = 0; p < places; p++) {
            weights[2 * p] = 1 + random.nextInt(9);
            weights[2 * p + 1] = random.nextInt(9);
            int most = random.nextInt(3);
            offered.add(new Place("班" + p, "class, “" + p + "\"", 0, most, random.nextInt(most + 1)));
            forest.place("班" + p, "class, “" + p + "\"", most);
        }
        int[] first = new int[applicants + 1];
        int[] wished = new int[applicants * places];
        long[] tied = new long[1 + wished.length / 64];
        for (int i = 0; i < wished.length; i++) {
            first[1 + i / places] = i + 1;
            wished[i] = i % places;
            if (i % places > 0 && random.nextInt(3) > 0) {
                tied[i / 64] |= 1L << i;
            }
        }
        for (int a = 1; a < applicants; a++) { // all have the ties of the first, as members of a team must
            for (int k = 0; k < places; k++) {
                int i = a * places + k;
                boolean like = (tied[k / 64] & (1L << k)) != 0;
                tied[i / 64] = like ? tied[i / 64] | (1L << i) : tied[i / 64] & ~(1L << i);
            }
        }
        return MatchingProblem.of(
                        Roster.of(ids, null, null),
                        offered,
                        Choices.lists(first, wished, places, null).tied(tied),
                        seed % 2 == 0 ? Scores.weighted(narrow, weights) : Scores.weighted(marks, weights),
                        forest.build())
                .with(List.of(new Team("t1", List.of(0, applicants - 1))));
    }
}
