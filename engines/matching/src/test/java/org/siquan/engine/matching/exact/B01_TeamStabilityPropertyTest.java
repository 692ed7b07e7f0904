package org.siquan.engine.matching.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.mechanism.TeamDeferredAcceptance;
import org.siquan.engine.matching.team.BlockingPairs;
import org.siquan.engine.matching.team.EveryTeamOutcome;
import org.siquan.engine.matching.team.Parties;
import org.siquan.engine.matching.team.TeamMarket;

@Tag("S4")
class B01_TeamStabilityPropertyTest {

    private static final RunControl CONTROL = RunControl.of(1, 0);
    private static final int SEEDS = 3_000;
    private static final int LARGEST_TEAM = 3;
    private final TeamStability mechanism = new TeamStability();

    @Test
    void hasTheFewestBlockingPairsThenTheMostPlacedOfAllOutcomes() {
        int unstable = 0;
        int walkedAstray = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            TeamMarket market = TeamMarket.random(seed);
            MatchingProblem problem = market.problem();
            EveryTeamOutcome.Best best = new EveryTeamOutcome(market).best();
            TeamResult result = mechanism.solve(problem, new BitSet(), CONTROL);

            assertThat(result.proved()).as("seed %d", seed).isTrue();
            assertThat(result.blocking()).as("seed %d", seed).hasSize(best.blocking());
            assertThat(result.outcome().placed()).as("seed %d", seed).isEqualTo(best.placed());
            assertThat(new EveryTeamOutcome(market).blocking(result.outcome()))
                    .as("seed %d", seed)
                    .isEqualTo(best.blocking());
            assertThat(result.nearest().changes().isEmpty()).as("seed %d", seed).isEqualTo(best.blocking() == 0);
            unstable += best.blocking() > 0 ? 1 : 0;
            walkedAstray += blockingAfterWalk(seed, market) > best.blocking() ? 1 : 0;
        }
        assertThat(unstable).as("markets without a stable outcome").isGreaterThan(20);
        assertThat(walkedAstray).as("markets where the walk is not enough").isPositive();
    }

    /** The walk splits no team either; only teams block it, and its pairs are counted as the definition does. */
    private static int blockingAfterWalk(long seed, TeamMarket market) {
        MatchingProblem problem = market.problem();
        MatchingOutcome walked = new TeamDeferredAcceptance().match(problem, CONTROL);
        int blocking = new EveryTeamOutcome(market).blocking(walked);
        assertThat(BlockingPairs.of(problem, walked))
                .as("seed %d", seed)
                .hasSize(blocking)
                .allMatch(pair -> pair.learners().size() > 1);
        return blocking;
    }

    @Test
    void provesThatTwoPairsMustBlockAndThatTwoSeatsAreMissing() {
        int two = 0;
        int twoSeats = 0;
        for (long seed = 0; seed < 150; seed++) {
            TeamMarket market = TeamMarket.twoCircles(seed);
            EveryTeamOutcome.Best best = new EveryTeamOutcome(market).best();
            TeamResult result = mechanism.solve(market.problem(), new BitSet(), CONTROL);

            assertThat(result.proved()).as("seed %d", seed).isTrue();
            assertThat(new EveryTeamOutcome.Best(
                            result.blocking().size(), result.outcome().placed()))
                    .as("seed %d", seed)
                    .isEqualTo(best);
            two += best.blocking() > 1 ? 1 : 0;
            NearestStable nearest = result.nearest();
            if (nearest.seats() > 1) {
                twoSeats++;
                assertThat(new Smallest(
                                nearest.seats(),
                                nearest.largest(),
                                nearest.outcome().placed()))
                        .as("seed %d", seed)
                        .isEqualTo(smallest(market));
            }
        }
        assertThat(two).as("markets that two pairs block").isGreaterThan(20);
        assertThat(twoSeats).as("markets that need two seats").isGreaterThan(20);
    }

    @Test
    void namesTheSmallestChangeOfSeatsOfAllChanges() {
        int compared = 0;
        for (long seed = 0; compared < 60; seed++) {
            TeamMarket market = TeamMarket.random(seed);
            if (new EveryTeamOutcome(market).best().blocking() == 0) {
                continue;
            }
            compared++;
            NearestStable nearest =
                    mechanism.solve(market.problem(), new BitSet(), CONTROL).nearest();
            Smallest smallest = smallest(market);

            assertThat(nearest.proved()).as("seed %d", seed).isTrue();
            assertThat(new Smallest(
                            nearest.seats(),
                            nearest.largest(),
                            nearest.outcome().placed()))
                    .as("seed %d", seed)
                    .isEqualTo(smallest);
            assertThat(new EveryTeamOutcome(changed(market, nearest)).blocking(nearest.outcome()))
                    .as("seed %d", seed)
                    .isZero();
        }
    }

    private static TeamMarket changed(TeamMarket market, NearestStable nearest) {
        Map<String, Integer> seats = new HashMap<>();
        nearest.changes().forEach(change -> seats.put(change.place(), change.after()));
        return market.withSeats(market.places().stream()
                .mapToInt(place -> seats.getOrDefault(place.id(), place.most()))
                .toArray());
    }

    private record Smallest(int seats, int largest, int placed) {}

    private static Smallest smallest(TeamMarket market) {
        int[] seats = market.places().stream().mapToInt(p -> p.most()).toArray();
        for (int all = 1; ; all++) {
            for (int largest = 1; largest <= all; largest++) {
                int placed = mostPlaced(market, seats, new int[seats.length], 0, all, largest);
                if (placed >= 0) {
                    return new Smallest(all, largest, placed);
                }
            }
        }
    }

    /** Most placed by a stable outcome after a change of exactly so many seats, none above {@code largest}; -1 = none is. */
    private static int mostPlaced(TeamMarket market, int[] seats, int[] change, int from, int left, int largest) {
        if (from == seats.length) {
            if (left > 0) {
                return -1;
            }
            int[] after = new int[seats.length];
            Arrays.setAll(after, p -> seats[p] + change[p]);
            EveryTeamOutcome.Best best = new EveryTeamOutcome(market.withSeats(after)).best();
            return best.blocking() == 0 ? best.placed() : -1;
        }
        int most = -1;
        for (int d = -Math.min(Math.min(left, largest), seats[from]); d <= Math.min(left, largest); d++) {
            change[from] = d;
            most = Math.max(most, mostPlaced(market, seats, change, from + 1, left - Math.abs(d), largest));
        }
        change[from] = 0;
        return most;
    }

    @Test
    void alwaysFindsAChangeSmallerThanTheLargestTeamInEachClass() {
        int changed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            TeamMarket market = TeamMarket.random(new Seed(seed).generator("rounded"), 12, 4);
            Parties parties = Parties.of(market.problem(), new BitSet());
            RoundedSeats rounded = RoundedSeats.better(parties);
            int[] seats = new int[4];
            for (int p = 0; p < seats.length; p++) {
                seats[parties.original(p)] = rounded.seats()[p];
                assertThat(Math.abs(rounded.seats()[p] - parties.seats(p)))
                        .as("seed %d", seed)
                        .isLessThan(LARGEST_TEAM);
            }
            assertThat(new EveryTeamOutcome(market.withSeats(seats)).blocking(parties.outcome(rounded.held(), 0)))
                    .as("seed %d", seed)
                    .isZero();
            changed += rounded.change() > 0 ? 1 : 0;
        }
        assertThat(changed).isPositive();
    }

    @Test
    void isTheSameWhateverTheOrderOfTheInputAndOnASecondRun() {
        for (long seed = 0; seed < 300; seed++) {
            TeamMarket market = TeamMarket.random(new Seed(seed).generator("order"), 10, 4);
            TeamMarket other = market.shuffled(seed);
            TeamResult result = mechanism.solve(market.problem(), new BitSet(), CONTROL);
            TeamResult again = mechanism.solve(market.problem(), new BitSet(), CONTROL);
            TeamResult shuffled = mechanism.solve(other.problem(), new BitSet(), CONTROL);

            assertThat(again.outcome().hash())
                    .as("seed %d", seed)
                    .isEqualTo(result.outcome().hash());
            assertThat(placesById(shuffled.outcome(), other))
                    .as("seed %d", seed)
                    .isEqualTo(placesById(result.outcome(), market));
            assertThat(shuffled.blocking()).as("seed %d", seed).isEqualTo(result.blocking());
            assertThat(shuffled.nearest().changes())
                    .as("seed %d", seed)
                    .isEqualTo(result.nearest().changes())
                    .isEqualTo(again.nearest().changes());
            MatchingOutcome walked = new TeamDeferredAcceptance().match(market.problem(), CONTROL);
            MatchingOutcome walkedOther = new TeamDeferredAcceptance().match(other.problem(), CONTROL);
            assertThat(placesById(walkedOther, other)).as("seed %d", seed).isEqualTo(placesById(walked, market));
        }
    }

    private static Map<String, Integer> placesById(MatchingOutcome outcome, TeamMarket market) {
        Map<String, Integer> choices = new HashMap<>();
        for (int a = 0; a < outcome.applicants(); a++) {
            choices.put(market.applicants().get(a).id(), outcome.choice(a));
        }
        return choices;
    }
}
