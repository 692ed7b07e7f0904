package org.siquan.engine.matching.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.matching.team.BlockingPairs;
import org.siquan.engine.matching.team.Parties;
import org.siquan.engine.matching.team.TeamMarket;

/** What is left out must appear in no outcome that counts, so every outcome is looked at. */
@Tag("S4")
class A02_TeamReductionTest {

    private static final int SEEDS = 200;

    @Test
    void leavesOutOnlyWhatIsNeitherGrantedNorBlocksWithSoManyPairs() {
        int left = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Parties parties = Parties.of(TeamMarket.random(seed).problem(), new BitSet());
            BlockingPairs pairs = new BlockingPairs(parties);
            BitSet[] kept = new BitSet[3];
            for (int allowed = 0; allowed < kept.length; allowed++) {
                kept[allowed] = TeamReduction.kept(parties, allowed, 0);
                left += parties.wishes() - kept[allowed].cardinality();
            }
            String as = "seed " + seed;
            everyOutcome(parties, held -> {
                int blocking = pairs.count(held);
                for (int allowed = blocking; allowed < kept.length; allowed++) {
                    assertThat(inside(kept[allowed], held, pairs.wishes(held)))
                            .as(as)
                            .isTrue();
                }
            });
        }
        assertThat(left).as("wishes left out").isGreaterThan(SEEDS);
    }

    @Test
    void leavesOutOnlyWhatIsNotGrantedHoweverSoManySeatsAreChanged() {
        int left = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            TeamMarket market = TeamMarket.random(seed);
            Parties parties = Parties.of(market.problem(), new BitSet());
            BitSet[] kept = new BitSet[3];
            for (int change = 0; change < kept.length; change++) {
                kept[change] = TeamReduction.kept(parties, 0, change);
                left += parties.wishes() - kept[change].cardinality();
            }
            int[] seats = market.places().stream().mapToInt(p -> p.most()).toArray();
            everyChange(seats, 0, 2, used -> {
                Parties changed = Parties.of(market.withSeats(seats).problem(), new BitSet());
                BlockingPairs pairs = new BlockingPairs(changed);
                everyOutcome(changed, held -> {
                    for (int change = used; change < kept.length && pairs.count(held) == 0; change++) {
                        assertThat(inside(kept[change], held, new BitSet()))
                                .as(market.toString())
                                .isTrue();
                    }
                });
            });
        }
        assertThat(left).as("wishes left out").isGreaterThan(SEEDS);
    }

    private static boolean inside(BitSet kept, int[] held, BitSet blocking) {
        BitSet outside = (BitSet) blocking.clone();
        Arrays.stream(held).filter(wish -> wish != Parties.NONE).forEach(outside::set);
        outside.andNot(kept);
        return outside.isEmpty();
    }

    private interface Change {
        void at(int used);
    }

    private static void everyChange(int[] seats, int from, int left, Change visit) {
        if (from == seats.length) {
            visit.at(2 - left);
            return;
        }
        int before = seats[from];
        for (int d = -Math.min(left, before); d <= left; d++) {
            seats[from] = before + d;
            everyChange(seats, from + 1, left - Math.abs(d), visit);
        }
        seats[from] = before;
    }

    private static void everyOutcome(Parties parties, Consumer<int[]> visit) {
        int[] held = new int[parties.count()];
        Arrays.fill(held, Parties.NONE);
        extend(parties, held, new int[parties.places()], 0, visit);
    }

    private static void extend(Parties parties, int[] held, int[] fill, int who, Consumer<int[]> visit) {
        if (who == held.length) {
            visit.accept(held);
            return;
        }
        extend(parties, held, fill, who + 1, visit);
        for (int wish = parties.first(who); wish < parties.end(who); wish++) {
            int p = parties.place(wish);
            if (fill[p] + parties.size(who) <= parties.seats(p)) {
                fill[p] += parties.size(who);
                held[who] = wish;
                extend(parties, held, fill, who + 1, visit);
                held[who] = Parties.NONE;
                fill[p] -= parties.size(who);
            }
        }
    }
}
