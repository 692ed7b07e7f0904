package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.catalogue.Mechanisms;
import org.siquan.engine.matching.exact.MaxHrt;
import org.siquan.engine.matching.mechanism.FlexibleDeferredAcceptance;
import org.siquan.engine.matching.mechanism.Mechanism;

/**
 * How a market is written down does not matter to any mechanism that serves it. Two documented exceptions: under flexible
 * deferred acceptance the turn of a place is its position in its region, so that order is kept; and of several largest
 * outcomes {@link MaxHrt} promises none in particular, so that the number placed is compared.
 */
@Tag("S4")
class B03_InvariancePropertyTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private static final int MARKETS = 2_000;
    private static final int LARGE = 20_000;

    @Test
    void theOrderOfApplicantsDoesNotMatter() {
        everyMechanism((market, seed) -> market.with(shuffled(market.applicants(), seed)), id -> id);
    }

    @Test
    void theOrderOfPlacesAndBoundsDoesNotMatter() {
        everyMechanism(
                (market, seed) -> new Market(
                        placesShuffled(market, seed),
                        shuffled(market.quotas(), seed),
                        shuffled(market.reserves(), seed),
                        market.applicants()),
                id -> id);
    }

    @Test
    void namesOfApplicantsPlacesBoundsAndGroupsDoNotMatter() {
        everyMechanism((market, seed) -> renamed(market), B03_InvariancePropertyTest::renamed);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        Map<String, Integer> served = new HashMap<>();
        for (long seed = 0; seed < 6; seed++) {
            Market market = large(seed);
            MatchingProblem problem = market.problem();
            for (Mechanism mechanism : Mechanisms.list(1)) {
                if (mechanism.refusals(problem).isEmpty()) {
                    String alone = mechanism.match(problem, CONTROL).hash();
                    for (int threads : List.of(2, 7)) {
                        Mechanism together =
                                Mechanisms.find(mechanism.name(), threads).orElseThrow();

                        assertThat(together.match(problem, CONTROL).hash())
                                .as("%s, seed %d, %d threads", mechanism.name(), seed, threads)
                                .isEqualTo(alone);
                    }
                    served.merge(mechanism.name(), 1, Integer::sum);
                }
            }
        }

        assertThat(served)
                .as("markets of several blocks of applicants, by mechanism")
                .containsKeys(
                        "serial-dictatorship",
                        "deferred-acceptance",
                        "deferred-acceptance-places",
                        FlexibleDeferredAcceptance.NAME);
    }

    private static void everyMechanism(BiFunction<Market, Long, Market> change, UnaryOperator<String> name) {
        Map<String, Integer> served = new HashMap<>();
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = AnyMarket.random(seed);
            MatchingProblem problem = market.problem();
            MatchingProblem other = change.apply(market, seed).problem();
            for (Mechanism mechanism : Mechanisms.list(1)) {
                if (mechanism.refusals(problem).isEmpty()) {
                    MatchingOutcome outcome = mechanism.match(problem, CONTROL);
                    MatchingOutcome same = mechanism.match(other, CONTROL);

                    assertThat(mechanism instanceof MaxHrt ? same.placed() : places(other, same, id -> id))
                            .as("%s, seed %d", mechanism.name(), seed)
                            .isEqualTo(mechanism instanceof MaxHrt ? outcome.placed() : places(problem, outcome, name));
                    served.merge(mechanism.name(), 1, Integer::sum);
                }
            }
        }

        assertThat(served.keySet())
                .isEqualTo(Mechanisms.list(1).stream().map(Mechanism::name).collect(Collectors.toSet()));
        assertThat(served.values()).allMatch(markets -> markets > 200);
    }

    private static Map<String, String> places(
            MatchingProblem problem, MatchingOutcome outcome, UnaryOperator<String> name) {
        Map<String, String> places = new TreeMap<>();
        for (int a = 0; a < outcome.applicants(); a++) {
            int place = outcome.place(problem, a);
            String id = place == MatchingOutcome.NONE
                    ? "none"
                    : name.apply(problem.places().get(place).id());
            places.put(name.apply(problem.roster().id(a)), id);
        }
        return places;
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /** In any order, but those of one order class bundle, which come in turn, as they were to each other. */
    private static List<Place> placesShuffled(Market market, long seed) {
        List<Place> shuffled = shuffled(market.places(), seed);
        for (Quota quota : market.quotas()) {
            if (quota.id().startsWith("order")) {
                List<Place> inTurn = market.places().stream()
                        .filter(place -> quota.places().contains(place.id()))
                        .collect(Collectors.toCollection(ArrayList::new));
                shuffled.replaceAll(place -> quota.places().contains(place.id()) ? inTurn.removeFirst() : place);
            }
        }
        return shuffled;
    }

    /** Names whose order is the reverse of what it was. */
    private static String renamed(String id) {
        return id.codePoints()
                .mapToObj(c -> Character.toString(0x9000 - c % 0x1000))
                .collect(Collectors.joining());
    }

    private static Set<String> renamed(Set<String> ids) {
        return ids.stream().map(B03_InvariancePropertyTest::renamed).collect(Collectors.toSet());
    }

    private static Market renamed(Market market) {
        return new Market(
                market.places().stream()
                        .map(p -> new Place(renamed(p.id()), "", p.least(), p.most(), p.target()))
                        .toList(),
                market.quotas().stream()
                        .map(q -> new Quota(
                                renamed(q.id()),
                                "",
                                q.least(),
                                q.most(),
                                renamed(q.places()),
                                q.group() == null ? null : renamed(q.group())))
                        .toList(),
                market.reserves().stream()
                        .map(r -> new Reserve(
                                renamed(r.id()), "", renamed(r.place()), renamed(r.group()), r.seats(), r.hard()))
                        .toList(),
                market.applicants().stream()
                        .map(a -> new Applicant(
                                renamed(a.id()),
                                renamed(a.groups()),
                                a.tie(),
                                a.choices().stream()
                                        .map(c -> new Choice(renamed(c.place()), c.score(), c.refusal()))
                                        .toList()))
                        .toList());
    }

    /** So many applicants that several threads get some; nested with even seeds, else regions that do not nest. */
    private static Market large(long seed) {
        Market market = new RandomMarket(seed, LARGE, 40, seed % 3 == 0, seed % 3 == 1).market();
        List<Place> places = market.places().stream()
                .map(p -> new Place(p.id(), p.name(), 0, 200 * p.most()))
                .toList();
        List<Quota> quotas = market.quotas().stream()
                .filter(q -> seed % 2 == 0 || q.id().startsWith("order"))
                .map(q -> new Quota(q.id(), q.name(), 200 * q.most(), q.places(), q.group()))
                .toList();
        return new Market(places, quotas, market.reserves(), market.applicants());
    }
}
