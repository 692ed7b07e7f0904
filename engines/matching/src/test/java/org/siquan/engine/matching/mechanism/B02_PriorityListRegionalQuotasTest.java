package org.siquan.engine.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.Complaint;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Misreports;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;

@Tag("S4")
class B02_PriorityListRegionalQuotasTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private final Mechanism mechanism = new PriorityListRegionalQuotas();

    @Test
    void sendsTheLastOnTheListWhereAMinimumIsMissing() {
        Market market = new Market(
                List.of(new Place("near", "near", 0, 3), new Place("far", "far", 0, 3)),
                List.of(new Quota("farMinimum", "far", 1, 3, Set.of("far"), null)),
                List.of(),
                List.of(both("a", 3), both("b", 2), both("c", 1)));

        MatchingOutcome outcome = mechanism.match(market.problem(), CONTROL);

        assertThat(List.of(outcome.choice(0), outcome.choice(1), outcome.choice(2)))
                .containsExactly(0, 0, 1);
    }

    @Test
    void meetsEveryBoundWhateverIsRanked() {
        for (long seed = 0; seed < 3_000; seed++) {
            MatchingProblem problem = minima(seed).problem();
            int[] fill = mechanism.match(problem, CONTROL).fill(problem);
            int[] held = new int[problem.forest().nodes()];
            for (int node : problem.forest().outwards()) {
                held[node] += node < fill.length ? fill[node] : 0;
                assertThat(held[node])
                        .as("seed %d, %s", seed, problem.forest().id(node))
                        .isBetween(
                                problem.forest().least(node), problem.forest().most(node));
                if (problem.forest().parent(node) >= 0) {
                    held[problem.forest().parent(node)] += held[node];
                }
            }
        }
    }

    @Test
    void nobodyGainsByRankingUntruthfully() {
        Misreports.Tally tally = Misreports.count(
                1_500,
                20,
                false,
                B02_PriorityListRegionalQuotasTest::minima,
                problem -> mechanism.match(problem, CONTROL));

        assertThat(tally.gains()).as(tally.first()).isZero();
    }

    @Test
    void refusesListsThatLeaveAPlaceOutAndMinimaThatNeedMoreThanThereAre() {
        Market market = new Market(
                List.of(new Place("near", "near", 0, 3), new Place("far", "far", 0, 3)),
                List.of(new Quota("farMinimum", "far", 2, 3, Set.of("far"), null)),
                List.of(),
                List.of(new Applicant("a", "", 1, List.of(Choice.of("near", 1)))));

        assertThat(mechanism.refusals(market.problem()))
                .extracting(Complaint::code)
                .containsExactly("mechanism.incomplete-lists", "mechanism.too-few");
        assertThat(new DeferredAcceptance()
                        .refusals(market.problem())
                        .getFirst()
                        .message()
                        .en())
                .contains("plda-rq");
    }

    private static Applicant both(String id, int score) {
        return new Applicant(id, "", -score, List.of(Choice.of("near", score), Choice.of("far", score)));
    }

    /** Everybody ranks all places; orders and single places have minima that the learners can fill. */
    private static Market minima(long seed) {
        RandomGenerator random = new Seed(seed).generator("minima");
        int learners = 4 + random.nextInt(5);
        List<Place> places = new ArrayList<>();
        List<Quota> quotas = new ArrayList<>();
        for (int p = 0; p < 4; p++) {
            places.add(new Place("P" + p, "P" + p, 0, 1 + random.nextInt(4)));
            if (random.nextInt(3) == 0) {
                quotas.add(new Quota("m" + p, "m" + p, 1, places.get(p).most(), Set.of("P" + p), null));
            }
        }
        int most = 2 + random.nextInt(4);
        quotas.add(new Quota("order", "order", random.nextInt(3), most, Set.of("P0", "P1"), null));
        List<Applicant> applicants = new ArrayList<>();
        for (int a = 0; a < learners; a++) {
            List<Choice> list = new ArrayList<>();
            for (int p = 0; p < 4; p++) {
                list.add(random.nextInt(list.size() + 1), Choice.of("P" + p, random.nextInt(4)));
            }
            applicants.add(new Applicant("A" + a, "", a, list));
        }
        Market market = new Market(places, quotas, List.of(), applicants);
        boolean sound =
                places.get(0).most() + places.get(1).most() >= quotas.getLast().least();
        return sound ? market : minima(seed + 1_000_003);
    }
}
