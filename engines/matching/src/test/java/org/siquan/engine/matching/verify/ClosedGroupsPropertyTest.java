package org.siquan.engine.matching.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Seed;

/** Whether a closed place could open, against every group of applicants of small rounds. */
class ClosedGroupsPropertyTest {

    private static final List<Set<String>> TYPES = List.of(Set.of("冀"), Set.of("京"));
    private static final int PLACES = 5;
    private static final int APPLICANTS = 8;

    @Test
    void aClosedPlaceIsReportedIfAndOnlyIfSomeGroupCouldOpenIt() {
        int could = 0;
        int tooFewFit = 0;
        for (long seed = 0; seed < 6_000; seed++) {
            RandomGenerator random = new Seed(seed).generator("closed");
            GivenRound round = round(random);
            int[] choice = random.ints(APPLICANTS, -1, 1).toArray();
            for (int a = 0; a < APPLICANTS; a++) {
                choice[a] = choice[a] < 0 ? -1 : random.nextInt(round.choices(a));
                choice[a] = choice[a] >= 0 && round.wished(a, choice[a]) == 0 ? -1 : choice[a];
            }
            BitSet closed = new BitSet();
            closed.set(0);
            PublishedOutcome outcome = PublishedOutcome.of(choice, closed);
            if (!fits(round, choice, -1)) {
                continue;
            }
            Report report = ClosedGroups.of(round, outcome, Holding.of(round, outcome, 1));
            boolean group = someGroup(round, choice);

            assertThat(report.found()).as("seed %d", seed).isEqualTo(group ? 1 : 0);
            could += group ? 1 : 0;
            tooFewFit += !group && willing(round, choice).size() >= round.opensFrom(0) ? 1 : 0;
        }

        assertThat(could).isGreaterThan(200);
        assertThat(tooFewFit).isGreaterThan(200);
    }

    private static List<Integer> willing(GivenRound round, int[] choice) {
        List<Integer> willing = new ArrayList<>();
        for (int a = 0; a < APPLICANTS; a++) {
            int end = choice[a] < 0 ? round.choices(a) : choice[a];
            for (int k = 0; k < end; k++) {
                if (round.wished(a, k) == 0) {
                    willing.add(a);
                }
            }
        }
        return willing;
    }

    private static boolean someGroup(GivenRound round, int[] choice) {
        List<Integer> willing = willing(round, choice);
        for (int set = 1; set < 1 << willing.size(); set++) {
            if (Integer.bitCount(set) >= round.opensFrom(0)) {
                int[] moved = choice.clone();
                for (int i = 0; i < willing.size(); i++) {
                    if ((set & (1 << i)) != 0) {
                        moved[willing.get(i)] = listed(round, willing.get(i));
                    }
                }
                if (fits(round, moved, 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int listed(GivenRound round, int applicant) {
        int k = 0;
        while (round.wished(applicant, k) != 0) {
            k++;
        }
        return k;
    }

    /** True if all bounds hold and every open place but this one has its number. */
    private static boolean fits(GivenRound round, int[] choice, int opening) {
        for (int b = 0; b < round.bounds().size(); b++) {
            Bound bound = round.bounds().get(b);
            int held = 0;
            for (int a = 0; a < APPLICANTS; a++) {
                held += choice[a] >= 0 && bound.counts(round.wished(a, choice[a]), round.type(a)) ? 1 : 0;
            }
            int least = b > 0 && b < PLACES ? round.opensFrom(b) : bound.least();
            if (held > bound.most() || (held < least && b != opening)) {
                return false;
            }
        }
        return true;
    }

    private static GivenRound round(RandomGenerator random) {
        GivenRoundBuilder round = GivenRound.builder(TYPES);
        round.place("P0", "", 1 + random.nextInt(3), 1 + random.nextInt(5));
        for (int p = 1; p < PLACES; p++) {
            round.place("P" + p, "", random.nextInt(4) == 0 ? 1 : 0, 3);
        }
        BitSet first = new BitSet();
        first.set(0);
        BitSet order = new BitSet();
        order.set(0, 2);
        BitSet other = new BitSet();
        other.set(2, 4);
        BitSet park = new BitSet();
        park.set(0, PLACES);
        round.quota("share", "", 0, random.nextInt(4), first, "冀");
        round.quota("order", "", 0, 1 + random.nextInt(3), order, null);
        round.quota("other", "", random.nextInt(3), 6, other, null);
        round.quota("park", "", 0, 3 + random.nextInt(5), park, null);
        int[] places = new int[APPLICANTS * PLACES];
        int[] first0 = new int[APPLICANTS + 1];
        byte[] type = new byte[APPLICANTS];
        List<String> ids = new ArrayList<>();
        for (int a = 0; a < APPLICANTS; a++) {
            ids.add("A" + a);
            type[a] = (byte) random.nextInt(2);
            int from = random.nextInt(PLACES);
            for (int k = 0; k < PLACES; k++) {
                places[a * PLACES + k] = (from + k) % PLACES;
            }
            first0[a + 1] = (a + 1) * PLACES;
        }
        return round.applicants(ids, type, null)
                .wishes(Wishes.lists(first0, places), Priority.common(new int[APPLICANTS]))
                .build();
    }
}
