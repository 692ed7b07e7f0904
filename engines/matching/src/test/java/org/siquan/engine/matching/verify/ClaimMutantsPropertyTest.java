package org.siquan.engine.matching.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.AnyMarket;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.Verified;
import org.siquan.engine.matching.catalogue.Mechanisms;
import org.siquan.engine.matching.mechanism.Mechanism;

/** For each mechanism and each thing that it claims: outcomes that break it, in markets of every kind. */
@Tag("S4")
class ClaimMutantsPropertyTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private static final int MARKETS = 1_000;
    private static final int ENOUGH = 100;

    /** A solved market of one mechanism. */
    private record Case(Mechanism mechanism, Market market, GivenRound round, PublishedOutcome outcome, String as) {

        Claims claims() {
            return Claims.ofMechanism(mechanism.name());
        }

        int[] choices() {
            int[] choices = new int[round.applicants()];
            Arrays.setAll(choices, outcome::choice);
            return choices;
        }

        List<String> rulesOf(int[] choices) {
            return rulesOf(round, choices);
        }

        List<String> rulesOf(GivenRound other, int[] choices) {
            return MatchingVerifier.verify(other, PublishedOutcome.of(choices, new BitSet()), claims())
                    .findings()
                    .stream()
                    .map(Finding::rule)
                    .toList();
        }

        long key(int applicant, int k) {
            int position = round.wishes().first(applicant) + k;
            return round.key(applicant, position, round.wished(applicant, k));
        }
    }

    /** Tries mutants of a case and says how many. */
    private interface Mutation {
        int tried(Case solved);
    }

    @Test
    void aBoundThatHoldsOneLessThanIsPlaced() {
        Set<String> tried = eachMechanism(solved -> true, solved -> {
            int mutants = 0;
            Holding holding = Holding.of(solved.round(), solved.outcome(), 1);
            for (int b = 0; b < solved.round().bounds().size(); b++) {
                Bound bound = solved.round().bounds().get(b);
                boolean given = bound.kind() == Bound.Kind.SEATS || bound.kind() == Bound.Kind.QUOTA;
                if (given && holding.full(b) && bound.most() > bound.least()) {
                    mutants++;
                    assertThat(solved.rulesOf(Verified.round(tightened(solved.market(), bound)), solved.choices()))
                            .as("%s, %s", solved.as(), bound.id())
                            .contains("bound");
                }
            }
            return mutants;
        });

        assertThat(tried).isEqualTo(names(claims -> true));
    }

    @Test
    void anEmptySeatThatSomebodyWanted() {
        Set<String> tried = eachMechanism(ClaimMutantsPropertyTest::stable, solved -> {
            int mutants = 0;
            for (int a = 0; a < solved.round().applicants(); a++) {
                int[] choices = solved.choices();
                if (choices[a] != PublishedOutcome.NONE) {
                    choices[a] = PublishedOutcome.NONE;
                    mutants++;
                    assertThat(solved.rulesOf(choices))
                            .as("%s, applicant %d", solved.as(), a)
                            .contains("waste");
                }
            }
            return mutants;
        });

        assertThat(tried).isEqualTo(names(ClaimMutantsPropertyTest::stable));
    }

    @Test
    void aLowerScoreThatIsTakenBeforeAHigherOne() {
        Set<String> tried = eachMechanism(ClaimMutantsPropertyTest::stable, solved -> reversed(solved, false));

        assertThat(tried).isEqualTo(names(ClaimMutantsPropertyTest::stable));
    }

    @Test
    void aLargerLotteryNumberThatIsTakenBeforeASmallerOneWhereTheLotteryIsAPromise() {
        Predicate<Claims> promised = claims -> stable(claims) && claims.stability() != Claims.Stability.TIES_KEPT;
        Set<String> tried = eachMechanism(promised, solved -> reversed(solved, true));

        assertThat(tried).isEqualTo(names(promised));
    }

    @Test
    void anotherStableOutcomeThanTheBest() {
        int better = 0;
        for (Case solved : cases("deferred-acceptance-places", 6 * MARKETS)) {
            int[] best = Mechanisms.find("deferred-acceptance", 1)
                    .map(mechanism ->
                            Verified.published(mechanism.match(solved.market().problem(), CONTROL)))
                    .map(outcome -> new Case(solved.mechanism(), solved.market(), solved.round(), outcome, ""))
                    .orElseThrow()
                    .choices();
            if (!Arrays.equals(best, solved.choices())) {
                better++;
                assertThat(MatchingVerifier.verify(solved.round(), solved.outcome(), Claims.bestStable())
                                .findings())
                        .as(solved.as())
                        .isNotEmpty()
                        .allMatch(finding -> finding.rule().equals("best"));
            }
        }

        assertThat(better).isGreaterThan(10);
    }

    @Test
    void somebodyBelowTheWorstStableOutcomeOrWithAPlaceInOneAndNoneInAnother() {
        int below = 0;
        for (Case solved : cases("deferred-acceptance", MARKETS)) {
            if (!solved.round().cells().nested(solved.round().bounds())) {
                continue;
            }
            for (int a = 0; a < solved.round().applicants(); a++) {
                int[] choices = solved.choices();
                int worst = PlaceProposing.run(solved.round(), new BitSet()).choice(a);
                choices[a] = worst < 0 ? 0 : worst + 1 < solved.round().choices(a) ? worst + 1 : -1;
                if (solved.round().choices(a) > 0) {
                    PublishedOutcome mutant = PublishedOutcome.of(choices, new BitSet());
                    Holding holding = Holding.of(solved.round(), mutant, 1);
                    below++;
                    assertThat(StableRange.of(solved.round(), mutant, holding).kept())
                            .as("%s, applicant %d", solved.as(), a)
                            .extracting(Finding::subject)
                            .contains(solved.round().applicant(a));
                }
            }
        }

        assertThat(below).isGreaterThan(ENOUGH);
    }

    /** Of two of one type, the one who comes first gives the seat up and the other, who was refused it, takes it. */
    private static int reversed(Case solved, boolean tie) {
        int mutants = 0;
        GivenRound round = solved.round();
        for (int a = 0; a < round.applicants(); a++) {
            int held = solved.outcome().choice(a);
            for (int b = 0; held >= 0 && b < round.applicants(); b++) {
                int wish =
                        wish(round, b, round.wished(a, held), solved.outcome().choice(b));
                if (a == b || wish < 0 || round.type(a) != round.type(b)) {
                    continue;
                }
                boolean equal = solved.key(a, held) >> 32 == solved.key(b, wish) >> 32;
                if (solved.key(a, held) > solved.key(b, wish) && equal == tie) {
                    int[] choices = solved.choices();
                    choices[a] = PublishedOutcome.NONE;
                    choices[b] = wish;
                    mutants++;
                    assertThat(solved.rulesOf(choices))
                            .as("%s, %d for %d", solved.as(), b, a)
                            .containsAnyOf("envy", "waste");
                }
            }
        }
        return mutants;
    }

    /** Index of the place among those that the applicant may enter and prefers to what they have; -1 = not among them. */
    private static int wish(GivenRound round, int applicant, int place, int held) {
        for (int k = 0; k < (held < 0 ? round.choices(applicant) : held); k++) {
            if (round.wished(applicant, k) == place) {
                return round.wishes().eligible(round.wishes().first(applicant) + k) ? k : -1;
            }
        }
        return -1;
    }

    private static boolean stable(Claims claims) {
        return claims.stability() != Claims.Stability.NONE;
    }

    private static Set<String> names(Predicate<Claims> claiming) {
        return Mechanisms.list(1).stream()
                .map(Mechanism::name)
                .filter(name -> claiming.test(Claims.ofMechanism(name)))
                .collect(Collectors.toSet());
    }

    /** Names of the mechanisms of which enough mutants were tried. */
    private static Set<String> eachMechanism(Predicate<Claims> claiming, Mutation mutation) {
        Map<String, Integer> tried = new HashMap<>();
        for (String name : names(claiming)) {
            for (Case solved : cases(name, MARKETS)) {
                tried.merge(name, mutation.tried(solved), Integer::sum);
            }
        }
        tried.values().removeIf(mutants -> mutants < ENOUGH);
        return tried.keySet();
    }

    private static List<Case> cases(String name, int markets) {
        Mechanism mechanism = Mechanisms.find(name, 1).orElseThrow();
        List<Case> cases = new ArrayList<>();
        for (long seed = 0; seed < markets; seed++) {
            Market market = AnyMarket.random(seed);
            MatchingProblem problem = market.problem();
            if (mechanism.refusals(problem).isEmpty()) {
                PublishedOutcome outcome = Verified.published(mechanism.match(problem, CONTROL));
                cases.add(new Case(mechanism, market, Verified.round(market), outcome, name + ", seed " + seed));
            }
        }
        return cases;
    }

    private static Market tightened(Market market, Bound bound) {
        return new Market(
                market.places().stream()
                        .map(p -> p.id().equals(bound.id()) ? new Place(p.id(), p.name(), 0, p.most() - 1) : p)
                        .toList(),
                market.quotas().stream()
                        .map(q -> q.id().equals(bound.id())
                                ? new Quota(q.id(), q.name(), q.least(), q.most() - 1, q.places(), q.group())
                                : q)
                        .toList(),
                market.reserves(),
                market.applicants());
    }
}
