package org.siquan.engine.matching.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Seed;

/** The prepared numbers say what trying every set of holders says, with reserves, minima and nested bounds. */
class ExchangeRulePropertyTest {

    private static final List<Set<String>> TYPES = List.of(Set.of("冀"), Set.of("京"), Set.of("冀", "3+2"));
    private static final int PLACES = 4;
    private static final int APPLICANTS = 7;

    @Test
    void anApplicantHasCauseToComplainIfTheBestOfTheHoldersAndThemTakesThemIn() {
        int causes = 0;
        int noCauses = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            GivenRound free = round(seed, new int[0]);
            int[] choice = bestOfSome(free, new Seed(seed).generator("choice"));
            PublishedOutcome outcome = PublishedOutcome.of(choice, new BitSet());
            GivenRound round = round(seed, metMinima(free, Holding.of(free, outcome, 1), seed));
            Holding holding = Holding.of(round, outcome, 1);
            long[] from = new Exchange(round, holding, Claims.Stability.BY_LOTTERY).enteringFrom(outcome);
            for (int a = 0; a < APPLICANTS; a++) {
                int end = choice[a] < 0 ? round.choices(a) : choice[a];
                for (int k = 0; k < end; k++) {
                    int position = round.wishes().first(a) + k;
                    int place = round.wished(a, k);
                    boolean cause =
                            round.key(a, position, place) >= from[round.cells().cell(place, round.type(a))];

                    assertThat(cause)
                            .as("seed %d applicant %d choice %d", seed, a, k)
                            .isEqualTo(chosen(round, held(round, choice), position(round, a, k)));
                    causes += cause ? 1 : 0;
                    noCauses += cause ? 0 : 1;
                }
            }
        }

        assertThat(causes).isGreaterThan(1_000);
        assertThat(noCauses).isGreaterThan(1_000);
    }

    private static long position(GivenRound round, int a, int k) {
        return ((long) a << 32) | (round.wishes().first(a) + k);
    }

    private static List<Long> held(GivenRound round, int[] choice) {
        List<Long> held = new ArrayList<>();
        for (int a = 0; a < choice.length; a++) {
            if (choice[a] >= 0) {
                held.add(position(round, a, choice[a]));
            }
        }
        return held;
    }

    /** True if the best set among the holders and the newcomer holds the newcomer. */
    private static boolean chosen(GivenRound round, List<Long> holders, long newcomer) {
        List<Long> offers = new ArrayList<>(holders);
        offers.add(newcomer);
        return best(round, offers).contains(newcomer);
    }

    /**
     * The best subset that keeps every bound: most reserved seats filled, then the highest priorities one by one; of two as
     * good (an applicant's own seats of one priority) the one with the last offer.
     */
    private static List<Long> best(GivenRound round, List<Long> offers) {
        List<Long> best = List.of();
        for (int set = 0; set < 1 << offers.size(); set++) {
            List<Long> some = new ArrayList<>();
            for (int i = 0; i < offers.size(); i++) {
                if ((set & (1 << i)) != 0) {
                    some.add(offers.get(i));
                }
            }
            int better = keepsBounds(round, some) ? compare(value(round, some), value(round, best)) : -1;
            boolean moves = better == 0 && some.contains(offers.getLast());
            best = better > 0 || moves ? some : best;
        }
        return best;
    }

    private static boolean keepsBounds(GivenRound round, List<Long> set) {
        return round.bounds().stream().allMatch(b -> {
            long held = set.stream().filter(offer -> counts(round, b, offer)).count();
            return held <= b.most() && held >= b.least();
        });
    }

    private static boolean counts(GivenRound round, Bound bound, long offer) {
        return bound.counts(round.wishes().place((int) offer), round.type((int) (offer >> 32)));
    }

    private static long[] value(GivenRound round, List<Long> set) {
        long filled = round.bounds().stream()
                .mapToLong(b -> Math.min(
                        b.reserved(),
                        set.stream().filter(offer -> counts(round, b, offer)).count()))
                .sum();
        long[] keys = set.stream()
                .mapToLong(offer -> round.key(
                        (int) (offer >> 32), (int) (long) offer, round.wishes().place((int) (long) offer)))
                .sorted()
                .toArray();
        long[] value = new long[keys.length + 1];
        value[0] = filled;
        for (int i = 0; i < keys.length; i++) {
            value[i + 1] = keys[keys.length - 1 - i];
        }
        return value;
    }

    private static int compare(long[] a, long[] b) {
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (a[i] != b[i]) {
                return Long.compare(a[i], b[i]);
            }
        }
        return Integer.compare(a.length, b.length);
    }

    /** What the places would choose from a random choice of each applicant. */
    private static int[] bestOfSome(GivenRound round, RandomGenerator random) {
        List<Long> offers = new ArrayList<>();
        for (int a = 0; a < APPLICANTS; a++) {
            if (round.choices(a) > 0) {
                offers.add(position(round, a, random.nextInt(round.choices(a))));
            }
        }
        List<Long> best = best(round, offers);
        int[] choice = new int[APPLICANTS];
        Arrays.fill(choice, PublishedOutcome.NONE);
        best.forEach(offer -> choice[(int) (offer >> 32)] =
                (int) (long) offer - round.wishes().first((int) (offer >> 32)));
        return choice;
    }

    /** Some minima that the holders meet, most of them just so; they leave the best set the best. */
    private static int[] metMinima(GivenRound round, Holding holding, long seed) {
        RandomGenerator random = new Seed(seed).generator("minima");
        int[] least = new int[round.bounds().size()];
        for (int b = 0; b < least.length && seed % 2 == 1; b++) {
            least[b] = Math.max(0, holding.in(b) - random.nextInt(3));
        }
        return least;
    }

    private static int least(GivenRoundBuilder round, int[] minima) {
        return minima.length == 0 ? 0 : minima[round.bounds.size()];
    }

    private static GivenRound round(long seed, int[] minima) {
        RandomGenerator random = new Seed(seed).generator("round");
        GivenRoundBuilder round = GivenRound.builder(TYPES);
        for (int p = 0; p < PLACES; p++) {
            round.place("P" + p, "", 0, random.nextInt(3));
        }
        BitSet order = new BitSet();
        order.set(0, 2);
        BitSet all = new BitSet();
        all.set(0, PLACES);
        round.quota("order", "", least(round, minima), 1 + random.nextInt(3), order, null);
        round.quota("park", "", least(round, minima), 1 + random.nextInt(6), all, null);
        for (int p = 0; p < PLACES; p++) {
            BitSet one = new BitSet();
            one.set(p);
            switch (random.nextInt(5)) {
                case 0 -> round.quota("share" + p, "", least(round, minima), random.nextInt(3), one, "冀");
                case 1 -> round.reserve("r" + p, "", p, "冀", random.nextInt(2), false);
                case 2 -> {
                    round.reserve("r" + p, "", p, "冀", random.nextInt(2), false);
                    round.reserve("s" + p, "", p, "3+2", random.nextInt(2), false);
                }
                case 3 -> round.reserve("h" + p, "", p, "冀", random.nextInt(2), true);
                default -> {}
            }
        }
        return applicants(round, random).build();
    }

    private static GivenRoundBuilder applicants(GivenRoundBuilder round, RandomGenerator random) {
        List<String> ids = new ArrayList<>();
        byte[] type = new byte[APPLICANTS];
        int[] first = new int[APPLICANTS + 1];
        List<Integer> places = new ArrayList<>();
        for (int a = 0; a < APPLICANTS; a++) {
            ids.add("A" + a);
            type[a] = (byte) random.nextInt(TYPES.size());
            int from = random.nextInt(PLACES);
            for (int k = 0; k < random.nextInt(PLACES + 1); k++) {
                places.add((from + k) % PLACES);
            }
            first[a + 1] = places.size();
        }
        int[] scores = random.ints(places.size(), 0, 3).toArray();
        return round.applicants(ids, type, null)
                .wishes(Wishes.lists(first, places.stream().mapToInt(i -> i).toArray()), Priority.listed(scores));
    }
}
