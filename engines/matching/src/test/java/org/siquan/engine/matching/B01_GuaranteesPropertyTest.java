package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.verify.MatchingVerifier;

/** What the mechanisms promise, on thousands of small markets; the seed of a failure stands in the message. */
class B01_GuaranteesPropertyTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private final DeferredAcceptance deferred = new DeferredAcceptance();
    private final SerialDictatorship serial = new SerialDictatorship();

    @Test
    void everyOutcomeIsVerified() {
        for (long seed = 0; seed < 4_000; seed++) {
            MatchingProblem problem = new RandomMarket(seed, 12, 6, false).problem();

            assertThat(MatchingVerifier.verify(problem, deferred.match(problem, CONTROL)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void noStableOutcomeIsBetterForAnyApplicant() {
        for (long seed = 0; seed < 300; seed++) {
            MatchingProblem problem = new RandomMarket(seed, 5, 4, false).problem();
            MatchingOutcome outcome = deferred.match(problem, CONTROL);

            for (MatchingOutcome other : everyOutcome(problem)) {
                if (MatchingVerifier.verify(problem, other).isEmpty()) {
                    for (int a = 0; a < other.applicants(); a++) {
                        assertThat(position(outcome, a))
                                .as("seed %d applicant %d", seed, a)
                                .isLessThanOrEqualTo(position(other, a));
                    }
                }
            }
        }
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
    void theOrderOfInputDoesNotMatter() {
        for (long seed = 0; seed < 500; seed++) {
            MatchingProblem problem = new RandomMarket(seed, 14, 6, false).problem();
            List<Applicant> shuffled = new ArrayList<>(problem.applicants());
            Collections.shuffle(shuffled, new Random(seed));
            MatchingProblem same = with(problem, shuffled);

            assertThat(places(same, deferred.match(same, CONTROL)))
                    .as("seed %d", seed)
                    .isEqualTo(places(problem, deferred.match(problem, CONTROL)));
        }
    }

    @Test
    void nobodyGainsByRankingUntruthfully() {
        long gains = misreports(2_500, (problem, applicant) -> deferred.match(problem, CONTROL), 20, false);

        assertThat(gains).isZero();
    }

    @Test
    void theSameFuzzerFindsGainsWhereImmediateAcceptanceInvitesThem() {
        long gains = misreports(1_000, (problem, applicant) -> ImmediateAcceptance.match(problem), 20, true);

        assertThat(gains).isPositive();
    }

    @Test
    void oneMoreSeatInOnePlaceHurtsNobodyWhereOnlyPlacesAreBounded() {
        for (long seed = 0; seed < 1_000; seed++) {
            MatchingProblem problem = new RandomMarket(seed, 12, 6, false).problem();
            MatchingProblemBuilder plain = MatchingProblem.builder();
            MatchingProblemBuilder more = MatchingProblem.builder();
            for (Place place : problem.places()) {
                plain.place(place);
                more.place(place.id().equals("P0") ? new Place("P0", "", 0, place.most() + 1) : place);
            }
            problem.applicants().forEach(plain::applicant);
            problem.applicants().forEach(more::applicant);
            MatchingOutcome before = deferred.match(plain.build(), CONTROL);
            MatchingOutcome after = deferred.match(more.build(), CONTROL);

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

            for (int a = 0; a < problem.applicants().size(); a++) {
                for (Explanation explanation : explanations.explain(a)) {
                    if (explanation.kind() == Explanation.Kind.QUOTA) {
                        assertThat(explanation.used()).as("seed %d", seed).isEqualTo(explanation.most());
                        assertThat(explanation.missing().zh()).isNotBlank();
                    }
                }
            }
        }
    }

    private interface Rule {
        MatchingOutcome match(MatchingProblem problem, int applicant);
    }

    private static long misreports(int markets, Rule rule, int lies, boolean stopAtFirst) {
        long gains = 0;
        for (long seed = 0; seed < markets; seed++) {
            MatchingProblem problem = new RandomMarket(seed, 8, 5, false).problem();
            RandomGenerator random = new Seed(seed).generator("lie");
            int liar = random.nextInt(problem.applicants().size());
            Applicant honest = problem.applicants().get(liar);
            String truth = placeOf(problem, rule.match(problem, liar), liar);
            for (int lie = 0; lie < lies; lie++) {
                List<Choice> told = new ArrayList<>(honest.choices());
                Collections.shuffle(told, new Random(seed * 31 + lie));
                told = told.subList(0, told.isEmpty() ? 0 : 1 + random.nextInt(told.size()));
                List<Applicant> applicants = new ArrayList<>(problem.applicants());
                applicants.set(liar, new Applicant(honest.id(), honest.group(), honest.tie(), told));
                MatchingProblem lied = with(problem, applicants);
                String got = placeOf(lied, rule.match(lied, liar), liar);
                if (rank(honest, got) < rank(honest, truth)) {
                    gains++;
                    if (stopAtFirst) {
                        return gains;
                    }
                }
            }
        }
        return gains;
    }

    private static int rank(Applicant applicant, String place) {
        for (int k = 0; k < applicant.choices().size(); k++) {
            if (applicant.choices().get(k).place().equals(place)) {
                return k;
            }
        }
        return Integer.MAX_VALUE;
    }

    private static String placeOf(MatchingProblem problem, MatchingOutcome outcome, int applicant) {
        int choice = outcome.choice(applicant);
        return choice == MatchingOutcome.NONE
                ? ""
                : problem.applicants().get(applicant).choices().get(choice).place();
    }

    private static int position(MatchingOutcome outcome, int applicant) {
        return outcome.choice(applicant) == MatchingOutcome.NONE ? Integer.MAX_VALUE : outcome.choice(applicant);
    }

    private static Map<String, String> places(MatchingProblem problem, MatchingOutcome outcome) {
        Map<String, String> places = new HashMap<>();
        for (int a = 0; a < outcome.applicants(); a++) {
            places.put(problem.applicants().get(a).id(), placeOf(problem, outcome, a));
        }
        return places;
    }

    private static MatchingProblem with(MatchingProblem problem, List<Applicant> applicants) {
        MatchingProblemBuilder builder = MatchingProblem.builder();
        problem.places().forEach(builder::place);
        problem.quotas().forEach(builder::quota);
        applicants.forEach(builder::applicant);
        return builder.build();
    }

    /** Every assignment of everybody to one of their choices or to none. */
    private static List<MatchingOutcome> everyOutcome(MatchingProblem problem) {
        List<List<Integer>> partial = List.of(List.of());
        for (Applicant applicant : problem.applicants()) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> start : partial) {
                for (int k = -1; k < applicant.choices().size(); k++) {
                    List<Integer> one = new ArrayList<>(start);
                    one.add(k);
                    longer.add(one);
                }
            }
            partial = longer;
        }
        return partial.stream().map(p -> MatchingOutcome.of(p, Set.of())).toList();
    }
}
