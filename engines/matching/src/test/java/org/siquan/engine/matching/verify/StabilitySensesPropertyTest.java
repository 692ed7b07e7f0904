package org.siquan.engine.matching.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Seed;

/** Each sense of stability against its definition, on outcomes that are mostly not stable. */
class StabilitySensesPropertyTest {

    private static final int PLACES = 4;
    private static final int APPLICANTS = 8;
    private static final int MARKETS = 3_000;

    /** Whether an applicant could be better off at a position, by the words of a definition. */
    private interface Definition {
        boolean blocks(GivenRound round, int[] choice, int applicant, int position);
    }

    @Test
    void tiesThatAreKeptGiveNoCauseToComplainOnEitherSide() {
        long found = compare(
                Claims.Stability.TIES_KEPT,
                false,
                (round, choice, a, position) ->
                        full(round, choice, round.wishes().place(position)).isEmpty()
                                || in(round, choice, round.wishes().place(position)).stream()
                                        .anyMatch(b -> score(round, b, choice)
                                                < round.priority().score(a, position, 0)));

        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void withinPlacesAFullBoundAroundAPlaceExcusesItsEmptySeats() {
        long found = compare(
                Claims.Stability.WITHIN_PLACES,
                true,
                (round, choice, a, position) ->
                        full(round, choice, round.wishes().place(position)).isEmpty()
                                || in(round, choice, round.wishes().place(position)).stream()
                                        .anyMatch(b -> key(round, b, choice) < round.key(a, position, 0)));

        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void byLotteryOneHolderOfAllFullBoundsWhoComesAfterIsEnough() {
        long found = compare(Claims.Stability.BY_LOTTERY, true, (round, choice, a, position) -> {
            List<Integer> full = full(round, choice, round.wishes().place(position));
            return full.isEmpty()
                    || IntStream.range(0, APPLICANTS)
                            .filter(b -> choice[b] >= 0)
                            .filter(b -> full.stream()
                                    .allMatch(bound -> round.bounds().get(bound).counts(round.wished(b, choice[b]), 0)))
                            .anyMatch(b -> key(round, b, choice) < round.key(a, position, 0)
                                    || (a == b && key(round, b, choice) == round.key(a, position, 0)));
        });

        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void whoeverChoosesInTurnUnderCrossingBoundsEndsInAStableOutcome() {
        int changed = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            GivenRound round = round(seed, true, true);
            int[] choice = inTurn(round);
            PublishedOutcome outcome = PublishedOutcome.of(choice, new BitSet());

            assertThat(MatchingVerifier.verify(round, outcome, Claims.stable()).findings())
                    .as("seed %d", seed)
                    .isEmpty();
            for (int a = 0; a < APPLICANTS; a++) {
                if (choice[a] >= 0) {
                    int[] without = choice.clone();
                    without[a] = PublishedOutcome.NONE;
                    changed++;
                    assertThat(MatchingVerifier.verify(
                                            round, PublishedOutcome.of(without, new BitSet()), Claims.stable())
                                    .verified())
                            .as("seed %d without applicant %d", seed, a)
                            .isFalse();
                }
            }
        }

        assertThat(changed).isGreaterThan(1_000);
    }

    private static long compare(Claims.Stability stability, boolean quotas, Definition definition) {
        long found = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            GivenRound round = round(seed, quotas, false);
            int[] choice = someFeasible(round, new Seed(seed).generator("outcome"));
            long blocking = 0;
            for (int a = 0; a < APPLICANTS; a++) {
                int end = round.wishes().endOfBetter(a, choice[a]);
                for (int position = round.wishes().first(a); position < end; position++) {
                    blocking += definition.blocks(round, choice, a, position) ? 1 : 0;
                }
            }

            PublishedOutcome outcome = PublishedOutcome.of(choice, new BitSet());
            assertThat(MatchingVerifier.verify(round, outcome, new Claims(stability, false, false))
                            .found())
                    .as("seed %d", seed)
                    .isEqualTo(blocking);
            found += blocking;
        }
        return found;
    }

    private static long score(GivenRound round, int applicant, int[] choice) {
        return round.priority().score(applicant, round.wishes().first(applicant) + choice[applicant], 0);
    }

    private static long key(GivenRound round, int applicant, int[] choice) {
        return round.key(applicant, round.wishes().first(applicant) + choice[applicant], 0);
    }

    private static List<Integer> in(GivenRound round, int[] choice, int place) {
        return IntStream.range(0, APPLICANTS)
                .filter(a -> choice[a] >= 0 && round.wished(a, choice[a]) == place)
                .boxed()
                .toList();
    }

    private static List<Integer> full(GivenRound round, int[] choice, int place) {
        return IntStream.range(0, round.bounds().size())
                .filter(b -> round.bounds().get(b).counts(place, 0)
                        && held(round, choice, b) >= round.bounds().get(b).most())
                .boxed()
                .toList();
    }

    private static long held(GivenRound round, int[] choice, int bound) {
        return IntStream.range(0, APPLICANTS)
                .filter(a -> choice[a] >= 0 && round.bounds().get(bound).counts(round.wished(a, choice[a]), 0))
                .count();
    }

    /** Everybody in turn takes the best choice that fits, the highest priority first. */
    private static int[] inTurn(GivenRound round) {
        int[] choice = new int[APPLICANTS];
        Arrays.fill(choice, PublishedOutcome.NONE);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, APPLICANTS).boxed().toList());
        order.sort(Comparator.comparingLong((Integer a) -> -round.key(a, 0, 0)));
        for (int a : order) {
            for (int k = 0; k < round.choices(a) && choice[a] < 0; k++) {
                choice[a] = full(round, choice, round.wished(a, k)).isEmpty() ? k : PublishedOutcome.NONE;
            }
        }
        return choice;
    }

    private static int[] someFeasible(GivenRound round, RandomGenerator random) {
        int[] choice = new int[APPLICANTS];
        Arrays.fill(choice, PublishedOutcome.NONE);
        for (int a = 0; a < APPLICANTS; a++) {
            int k = round.choices(a) == 0 ? -1 : random.nextInt(-1, round.choices(a));
            choice[a] = k >= 0 && full(round, choice, round.wished(a, k)).isEmpty() ? k : PublishedOutcome.NONE;
        }
        return choice;
    }

    /** Seats, and two quotas over some of the places that may cross. */
    private static GivenRound round(long seed, boolean quotas, boolean oneScore) {
        RandomGenerator random = new Seed(seed).generator("round");
        GivenRoundBuilder round = GivenRound.builder();
        IntStream.range(0, PLACES).forEach(p -> round.place("P" + p, "", 0, random.nextInt(4)));
        for (int q = 0; q < 2 && quotas; q++) {
            BitSet some = BitSet.valueOf(new long[] {1 + random.nextInt((1 << PLACES) - 1)});
            round.quota("Q" + q, "", 0, random.nextInt(4), some, null);
        }
        List<String> ids = new ArrayList<>();
        int[] first = new int[APPLICANTS + 1];
        List<Integer> places = new ArrayList<>();
        BitSet tied = new BitSet();
        for (int a = 0; a < APPLICANTS; a++) {
            ids.add("A" + a);
            int from = random.nextInt(PLACES);
            for (int k = 0; k < random.nextInt(PLACES + 1); k++) {
                tied.set(places.size(), k > 0 && !oneScore && random.nextInt(4) == 0);
                places.add((from + k) % PLACES);
            }
            first[a + 1] = places.size();
        }
        int[] wished = places.stream().mapToInt(i -> i).toArray();
        Priority priority = oneScore
                ? Priority.common(random.ints(APPLICANTS, 0, 3).toArray())
                : Priority.listed(random.ints(wished.length, 0, 3).toArray());
        return round.applicants(ids, null, null)
                .wishes(Wishes.lists(first, wished).tying(tied), priority)
                .build();
    }
}
