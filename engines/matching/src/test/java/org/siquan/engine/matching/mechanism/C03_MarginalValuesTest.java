package org.siquan.engine.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.Budget;
import org.siquan.engine.kernel.Progress;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.BoundSeats;
import org.siquan.engine.matching.Changes;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.CrossingMarket;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.RandomMarket;
import org.siquan.engine.matching.mechanism.MarginalValue.Effect;

/** Every value is compared with the difference of two rounds, each built and solved from nothing. */
@Tag("S4")
class C03_MarginalValuesTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private int moving;

    @Test
    void ofDeferredAcceptanceWithNestedBounds() {
        for (long seed = 0; seed < 400; seed++) {
            compare(seed, new RandomMarket(seed, 10, 5, false).market(), new DeferredAcceptance());
        }
        assertThat(moving).as("values that are not 0").isGreaterThan(1_000);
    }

    @Test
    void ofDeferredAcceptanceWithSoftAndHardReserves() {
        for (long seed = 0; seed < 400; seed++) {
            compare(seed, new RandomMarket(seed, 10, 5, false, true).market(), new DeferredAcceptance());
        }
        assertThat(moving).as("values that are not 0").isGreaterThan(1_000);
    }

    @Test
    void ofSerialDictatorship() {
        for (long seed = 0; seed < 400; seed++) {
            compare(seed, new RandomMarket(seed, 10, 5, true).market(), new SerialDictatorship());
        }
        assertThat(moving).as("values that are not 0").isGreaterThan(1_000);
    }

    @Test
    void ofSerialDictatorshipWhereBoundsCross() {
        for (long seed = 0; seed < 400; seed++) {
            compare(seed, CrossingMarket.random(seed), new SerialDictatorship());
        }
        assertThat(moving).as("values that are not 0").isGreaterThan(1_000);
    }

    @Test
    void ofMechanismsThatAreSolvedAgain() {
        for (long seed = 0; seed < 100; seed++) {
            Market market = new RandomMarket(seed, 8, 4, false).market();
            Market orders = market.withQuotas(market.quotas().stream()
                    .filter(quota -> quota.id().startsWith("order"))
                    .toList());
            compare(seed, market, new PlaceProposing());
            compare(seed, orders, new FlexibleDeferredAcceptance(1));
            compare(seed, market.withQuotas(List.of()), new KiralyApproximation());
            compare(seed, rankingEverything(seed), new PriorityListRegionalQuotas());
        }
        assertThat(moving).as("values that are not 0").isGreaterThan(1_000);
    }

    @Test
    void classesThatWereClosedStayClosed() {
        Market market = new Market(
                List.of(new Place("P", "P", 2, 2), new Place("Q", "Q", 0, 1)),
                List.of(),
                List.of(),
                List.of(
                        new Applicant("a", "", 1, List.of(Choice.of("P", 2), Choice.of("Q", 2))),
                        new Applicant("b", "", 2, List.of(Choice.of("Q", 1)))));
        MatchingProblem problem = market.problem();
        Mechanism mechanism = new DeferredAcceptance();
        MatchingOutcome outcome = new OpeningRule(mechanism).match(problem, CONTROL);

        List<MarginalValue> values = MarginalValues.of(mechanism, problem, outcome, CONTROL);

        assertThat(values)
                .containsExactly(
                        new MarginalValue(1, 1, 1, new Effect(1, -1, 1, 0), new Effect(-1, 1, 0, 1)),
                        new MarginalValue(0, 2, 0, new Effect(0, 0, 0, 0), new Effect(0, 0, 0, 0)));
    }

    /** Its holder came before others and left again, but not before somebody lost a place elsewhere and started a circle. */
    @Test
    void withNestedBoundsTakingAwayASeatThatStaysFreeMayHelpSomebody() {
        MatchingProblem problem = new RandomMarket(841, 9, 5, false).problem();
        Mechanism mechanism = new DeferredAcceptance();

        List<MarginalValue> values = MarginalValues.of(mechanism, problem, mechanism.match(problem, CONTROL), CONTROL);

        assertThat(values).contains(new MarginalValue(2, 2, 1, new Effect(0, 0, 0, 0), new Effect(0, -2, 1, 0)));
    }

    @Test
    void theMostValuableSeatComesFirst() {
        MatchingProblem problem = new RandomMarket(11, 12, 6, true).problem();
        Mechanism mechanism = new SerialDictatorship();

        List<MarginalValue> values = MarginalValues.of(mechanism, problem, mechanism.match(problem, CONTROL), CONTROL);

        assertThat(values).hasSize(problem.forest().nodes()).isSortedAccordingTo(MarginalValue.BY_VALUE);
        Effect first = values.getFirst().more();
        assertThat(first).isNotNull().extracting(Effect::placed).isEqualTo(1);
    }

    @Test
    void aRunThatIsCancelledHandsOutNothing() {
        MatchingProblem problem = new RandomMarket(1, 8, 4, true).problem();
        MatchingOutcome outcome = new DeferredAcceptance().match(problem, CONTROL);
        RunControl stopped = new RunControl(new Seed(1), Budget.ofProposals(1), Progress.NONE, () -> true);

        Assertions.assertThatThrownBy(() -> MarginalValues.of(new DeferredAcceptance(), problem, outcome, stopped))
                .isInstanceOf(CancellationException.class);
    }

    private void compare(long seed, Market market, Mechanism mechanism) {
        MatchingProblem problem = market.problem();
        if (!mechanism.refusals(problem).isEmpty()) {
            return;
        }
        MatchingOutcome outcome = mechanism.match(problem, CONTROL);
        List<MarginalValue> values = MarginalValues.of(mechanism, problem, outcome, CONTROL);

        assertThat(values)
                .extracting(MarginalValue::node)
                .doesNotHaveDuplicates()
                .hasSize(problem.forest().nodes());
        for (MarginalValue value : values) {
            assertThat(value.more())
                    .as("%s, seed %d, one more in %s", mechanism.name(), seed, name(problem, value))
                    .isEqualTo(again(market, mechanism, outcome, value, 1));
            assertThat(value.less())
                    .as("%s, seed %d, one fewer in %s", mechanism.name(), seed, name(problem, value))
                    .isEqualTo(again(market, mechanism, outcome, value, -1));
            moving += value.idle() ? 0 : 1;
        }
    }

    private static String name(MatchingProblem problem, MarginalValue value) {
        return problem.forest().kind(value.node()) + " " + problem.forest().id(value.node());
    }

    private static @Nullable Effect again(
            Market market, Mechanism mechanism, MatchingOutcome before, MarginalValue value, int by) {
        MatchingProblem problem = market.problem();
        int place = new BoundSeats(problem.forest()).placeOfReserve(value.node());
        int seats = value.seats() + by;
        if (seats < 0 || (place >= 0 && seats > problem.places().get(place).most())) {
            return null;
        }
        Market changed = Changes.of(problem, Map.of(value.node(), by)).in(market, new BitSet());
        MatchingProblem other;
        try {
            other = changed.problem();
        } catch (IllegalArgumentException contradiction) {
            return null;
        }
        if (!mechanism.refusals(other).isEmpty()) {
            return null;
        }
        MatchingOutcome after = mechanism.match(other, CONTROL);
        int better = 0;
        int worse = 0;
        long ranks = 0;
        for (int a = 0; a < before.applicants(); a++) {
            int was = rank(market, a, before.choice(a));
            int is = rank(market, a, after.choice(a));
            better += is < was ? 1 : 0;
            worse += is > was ? 1 : 0;
            ranks += is - was;
        }
        return new Effect(after.placed() - before.placed(), ranks, better, worse);
    }

    private static int rank(Market market, int applicant, int choice) {
        return choice == MatchingOutcome.NONE
                ? market.applicants().get(applicant).choices().size() + 1
                : choice + 1;
    }

    /** Everybody ranks every place; two classes together need somebody. */
    private static Market rankingEverything(long seed) {
        Market market = new RandomMarket(seed, 8, 4, true).market();
        List<Applicant> applicants = new ArrayList<>();
        for (Applicant each : market.applicants()) {
            List<Choice> choices = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                int score =
                        each.choices().isEmpty() ? 0 : each.choices().getFirst().score();
                choices.add(Choice.of("P" + (k + each.tie()) % 4, score));
            }
            applicants.add(new Applicant(each.id(), each.groups(), each.tie(), choices));
        }
        List<Place> places = market.places().stream()
                .map(p -> new Place(p.id(), p.name(), 0, p.most() + 1))
                .toList();
        return new Market(
                places, List.of(new Quota("two", "two", 1, 2, Set.of("P0", "P1"), null)), List.of(), applicants);
    }
}
