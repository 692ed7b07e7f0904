package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.explain.Explanation;
import org.siquan.engine.matching.explain.Explanations;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.mechanism.OpeningRule;
import org.siquan.engine.matching.mechanism.SerialDictatorship;
import org.siquan.engine.matching.verify.Claims;

/** What the mechanisms promise, on thousands of small markets; the seed of a failure stands in the message. */
class B01_GuaranteesPropertyTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private final DeferredAcceptance deferred = new DeferredAcceptance();
    private final SerialDictatorship serial = new SerialDictatorship();

    @Test
    void everyOutcomeIsVerified() {
        for (long seed = 0; seed < 4_000; seed++) {
            Market market = new RandomMarket(seed, 12, 6, false, seed % 2 == 1).market();

            assertThat(Verified.findings(market, deferred.match(market.problem(), CONTROL)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void everyOutcomeOfSerialDictatorshipIsVerified() {
        for (long seed = 0; seed < 2_000; seed++) {
            Market market = new RandomMarket(seed, 12, 6, true).market();

            assertThat(Verified.findings(market, serial.match(market.problem(), CONTROL)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void everyOutcomeWithNumbersToOpenIsVerifiedForTheClassesThatOpen() {
        int closed = 0;
        int groups = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Market market = withNumbersToOpen(new RandomMarket(seed, 12, 6, false, seed % 2 == 0).market(), seed);
            MatchingOutcome outcome = new OpeningRule(deferred).match(market.problem(), CONTROL);

            assertThat(Verified.findings(market, outcome)).as("seed %d", seed).isEmpty();
            closed += outcome.closed().cardinality();
            groups += Verified.findings(market, outcome, Claims.bestStable().closedStaying())
                    .size();
        }

        assertThat(groups)
                .as("closed classes that a group could open, which the rule does not exclude")
                .isBetween(1, closed / 10);
        assertThat(closed).as("closed classes").isGreaterThan(100);
    }

    private static Market withNumbersToOpen(Market market, long seed) {
        RandomGenerator random = new Seed(seed).generator("least");
        return market.withPlaces(market.places().stream()
                .map(p -> new Place(p.id(), p.name(), random.nextInt(p.most() + 1), p.most()))
                .toList());
    }

    @Test
    void noStableOutcomeOfUpToEightLearnersAndFiveClassesIsBetterForAnyOfThem() {
        int several = 0;
        for (int learners = 1; learners <= 8; learners++) {
            for (int classes = 1; classes <= 5; classes++) {
                for (long seed = 0; seed < (learners < 7 ? 12 : 3); seed++) {
                    Market market = new RandomMarket(seed, learners, classes, false).market();
                    MatchingOutcome outcome = deferred.match(market.problem(), CONTROL);
                    List<MatchingOutcome> stable = EveryOutcome.stable(market);

                    assertThat(stable)
                            .as("%d x %d seed %d", learners, classes, seed)
                            .isNotEmpty();
                    for (MatchingOutcome other : stable) {
                        for (int a = 0; a < other.applicants(); a++) {
                            assertThat(position(outcome, a))
                                    .as("%d x %d seed %d applicant %d", learners, classes, seed, a)
                                    .isLessThanOrEqualTo(position(other, a));
                        }
                    }
                    several += stable.size() > 1 ? 1 : 0;
                }
            }
        }
        assertThat(several).as("markets with a choice of stable outcomes").isPositive();
    }

    @Test
    void serialDictatorshipGivesTheOnlyStableOutcomeOfOneScore() {
        for (long seed = 0; seed < 2_000; seed++) {
            MatchingProblem problem = new RandomMarket(seed, 12, 6, true).problem();
            MatchingOutcome one = serial.match(problem, CONTROL);
            MatchingOutcome two = deferred.match(problem, CONTROL);

            for (int a = 0; a < one.applicants(); a++) {
                assertThat(one.choice(a)).as("seed %d applicant %d", seed, a).isEqualTo(two.choice(a));
            }
        }
    }

    @Test
    void oneMoreSeatInOnePlaceHurtsNobodyWhereOnlyPlacesAreBounded() {
        for (long seed = 0; seed < 1_000; seed++) {
            Market plain = new RandomMarket(seed, 12, 6, false).market().withQuotas(List.of());
            List<Place> more = new ArrayList<>(plain.places());
            more.set(0, new Place("P0", "", 0, more.getFirst().most() + 1));
            MatchingOutcome before = deferred.match(plain.problem(), CONTROL);
            MatchingOutcome after = deferred.match(plain.withPlaces(more).problem(), CONTROL);

            for (int a = 0; a < before.applicants(); a++) {
                assertThat(position(after, a)).as("seed %d", seed).isLessThanOrEqualTo(position(before, a));
            }
        }
    }

    @Test
    void everyRefusalNamesAFullQuota() {
        for (long seed = 0; seed < 500; seed++) {
            MatchingProblem problem = new RandomMarket(seed, 12, 6, false).problem();
            Explanations explanations = new Explanations(problem, deferred.match(problem, CONTROL));

            for (int a = 0; a < problem.applicants(); a++) {
                for (Explanation explanation : explanations.explain(a)) {
                    if (explanation.kind() == Explanation.Kind.QUOTA) {
                        assertThat(explanation.binding().used())
                                .as("seed %d", seed)
                                .isEqualTo(explanation.binding().most());
                        assertThat(explanation.missing().zh()).isNotBlank();
                    }
                }
            }
        }
    }

    @Test
    void theSeatsSaidToBeMissingAreEnough() {
        int asked = 0;
        for (long seed = 0; seed < 400; seed++) {
            Market market = new RandomMarket(seed, 12, 6, false, seed % 2 == 1).market();
            MatchingProblem problem = market.problem();
            Explanations explanations = new Explanations(problem, deferred.match(problem, CONTROL));
            for (int a = 0; a < problem.applicants(); a++) {
                for (Explanation explanation : explanations.explain(a)) {
                    if (explanation.kind() == Explanation.Kind.QUOTA
                            && explanation.missing().zh().contains("各增加")) {
                        asked++;
                        Matcher more = Pattern.compile("各增加 (\\d+) 个")
                                .matcher(explanation.missing().zh());
                        assertThat(more.find()).isTrue();
                        MatchingProblem wider =
                                wider(problem, a, explanation.choice(), Integer.parseInt(more.group(1)));
                        assertThat(position(deferred.match(wider, CONTROL), a))
                                .as("seed %d applicant %d choice %d", seed, a, explanation.choice())
                                .isLessThanOrEqualTo(explanation.choice());
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(1_000);
    }

    /** More seats in the place and in every quota that counts the applicant there. */
    private static MatchingProblem wider(MatchingProblem problem, int applicant, int choice, int more) {
        Map<Integer, Integer> seats = new HashMap<>();
        int place = problem.choices().placeAt(problem.choices().first(applicant) + choice);
        for (int node = problem.cell(applicant, place);
                node >= 0;
                node = problem.forest().parent(node)) {
            if (problem.forest().kind(node) != QuotaForest.Kind.SOFT_RESERVE) {
                seats.put(node, more);
            }
        }
        return problem.widened(seats);
    }

    private static int position(MatchingOutcome outcome, int applicant) {
        return outcome.choice(applicant) == MatchingOutcome.NONE ? Integer.MAX_VALUE : outcome.choice(applicant);
    }
}
