package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Cancellation;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.exact.MaxHrt;
import org.siquan.engine.matching.exact.MaxHrtResult;
import org.siquan.engine.matching.mechanism.KiralyApproximation;

@Tag("S4")
class T04_MaxHrtTest {

    private static final RunControl CONTROL = RunControl.of(1, 0);
    private final MaxHrt mechanism = new MaxHrt();

    @Test
    void placesAsManyAsTheLargestWeaklyStableOutcomeInEveryMarketTried() {
        for (long seed = 0; seed < 3_000; seed++) {
            Market market = TiedMarket.random(seed);

            MaxHrtResult result = mechanism.solve(market.problem(), new BitSet(), CONTROL);

            assertThat(WeaklyStable.blocking(market, result.outcome()))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(result.outcome().placed()).as("seed %d", seed).isEqualTo(WeaklyStable.most(market));
            assertThat(result.proved()).as("proved, seed %d", seed).isTrue();
            assertThat(result.gap()).isZero();
        }
    }

    @Test
    void placesMoreThanKiralyInAMarketThatNeedsTheSolver() {
        Market market = large(4);
        MatchingOutcome approximate = new KiralyApproximation().match(market.problem(), CONTROL);

        MaxHrtResult result = mechanism.solve(market.problem(), new BitSet(), CONTROL);

        assertThat(result.proved()).isTrue();
        assertThat(result.outcome().placed()).isGreaterThan(approximate.placed());
        assertThat(WeaklyStable.blocking(market, result.outcome())).isEmpty();
    }

    @Test
    void theSameProblemGivesTheSameOutcomeAgain() {
        MatchingProblem problem = large(4).problem();

        assertThat(mechanism.match(problem, CONTROL).hash())
                .isEqualTo(mechanism.match(problem, CONTROL).hash());
    }

    @Test
    void theOrderOfInputIsIrrelevantForTheNumberPlaced() {
        for (long seed = 0; seed < 300; seed++) {
            Market market = TiedMarket.random(seed);
            List<Applicant> others = new ArrayList<>(market.applicants());
            Collections.shuffle(others, new Random(seed));

            assertThat(mechanism.match(market.with(others).problem(), CONTROL).placed())
                    .as("seed %d", seed)
                    .isEqualTo(mechanism.match(market.problem(), CONTROL).placed());
        }
    }

    @Test
    void saysHowFarTheBestMayBeWhenTheBudgetIsTooSmall() {
        Market market = large(4);
        RunControl poor = new RunControl(new Seed(1), new Budget(0, 1e-9), Progress.NONE, Cancellation.NEVER);

        MaxHrtResult result = mechanism.solve(market.problem(), new BitSet(), poor);

        assertThat(WeaklyStable.blocking(market, result.outcome())).isEmpty();
        assertThat(result.proved()).isFalse();
        assertThat(result.gap()).isBetween(1e-9, 0.2);
        assertThat(result.bound())
                .isGreaterThanOrEqualTo(
                        mechanism.match(market.problem(), CONTROL).placed());
    }

    @Test
    void nobodyEntersAClosedPlace() {
        for (long seed = 0; seed < 200; seed++) {
            MatchingProblem problem = TiedMarket.random(seed).problem();
            BitSet closed = new BitSet();
            closed.set(0);

            MatchingOutcome outcome = mechanism.match(problem, closed, CONTROL);

            assertThat(outcome.fill(problem)[0]).as("seed %d", seed).isZero();
        }
    }

    @Test
    void handsOutNothingWhenCancelledAtAnyMoment() {
        MatchingProblem problem = large(4).problem();
        for (int after : List.of(0, 100, 2_000)) {
            AtomicInteger asked = new AtomicInteger();
            RunControl cancelled = new RunControl(
                    new Seed(1), Budget.ofProposals(0), Progress.NONE, () -> asked.getAndIncrement() >= after);

            assertThatThrownBy(() -> mechanism.match(problem, cancelled))
                    .as("after %d questions", after)
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void refusesNestedQuotasReservesAndMinima() {
        Market plain = TiedMarket.random(1);
        String place = plain.places().getFirst().id();
        Market market = new Market(
                plain.places(),
                List.of(new Quota("q", "", 1, 2, Set.of(place), "冀")),
                List.of(new Reserve("r", "", place, "京", 0, true)),
                plain.applicants());

        assertThat(mechanism.refusals(plain.problem())).isEmpty();
        assertThat(mechanism.refusals(market.problem()))
                .extracting(Complaint::code)
                .contains("mechanism.nested", "mechanism.minima");
    }

    /** Sixty learners, twelve places of five seats, popular and unpopular ones, three scores. */
    private static Market large(long seed) {
        Random random = new Random(seed);
        List<Place> places = new ArrayList<>();
        for (int p = 0; p < 12; p++) {
            places.add(new Place("P" + p, "", 0, 5));
        }
        List<Applicant> learners = new ArrayList<>();
        for (int a = 0; a < 60; a++) {
            List<Choice> choices = new ArrayList<>();
            while (choices.size() < 3) {
                String place = "P" + Math.min(random.nextInt(12), random.nextInt(12));
                if (choices.stream().noneMatch(c -> c.place().equals(place))) {
                    choices.add(Choice.of(place, random.nextInt(3)));
                }
            }
            learners.add(new Applicant("A" + a, "", a, choices));
        }
        return new Market(places, List.of(), List.of(), learners);
    }
}
