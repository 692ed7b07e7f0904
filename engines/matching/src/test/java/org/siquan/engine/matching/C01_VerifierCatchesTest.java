package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.mechanism.DeferredAcceptance;
import org.siquan.engine.matching.verify.Claims;
import org.siquan.engine.matching.verify.Finding;

/** Mutations that a right verifier must notice, each in many markets. */
class C01_VerifierCatchesTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private static final int MARKETS = 600;

    @Test
    void aQuotaOffByOne() {
        int tried = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = market(seed);
            MatchingOutcome outcome = matched(market);
            for (int q = 0; q < market.quotas().size(); q++) {
                int used = used(market, outcome, market.quotas().get(q));
                if (used == market.quotas().get(q).most() && used > 0) {
                    tried++;
                    assertThat(rules(tightened(market, q), outcome))
                            .as("seed %d quota %d", seed, q)
                            .contains("bound");
                }
            }
        }

        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void aReversedTie() {
        int tried = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = market(seed);
            List<Integer> before = choices(matched(market));
            for (int a = 0; a + 1 < market.applicants().size(); a++) {
                Market reversed = swappingTies(market, a, a + 1);
                if (!choices(matched(reversed)).equals(before)) {
                    tried++;
                    assertThat(rules(reversed, MatchingOutcome.of(before, bits())))
                            .as("seed %d applicants %d and %d", seed, a, a + 1)
                            .isNotEmpty();
                }
            }
        }

        assertThat(tried).isGreaterThan(50);
    }

    @Test
    void anEmptySeatThatSomebodyWanted() {
        int tried = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = market(seed);
            List<Integer> choices = choices(matched(market));
            for (int a = 0; a < choices.size(); a++) {
                if (choices.get(a) >= 0) {
                    tried++;
                    assertThat(rules(market, changed(choices, a, MatchingOutcome.NONE)))
                            .as("seed %d applicant %d", seed, a)
                            .contains("waste");
                }
            }
        }

        assertThat(tried).isGreaterThan(1_000);
    }

    @Test
    void anyOtherChoiceForAnybody() {
        int tried = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = market(seed);
            List<Integer> choices = choices(matched(market));
            for (int a = 0; a < choices.size(); a++) {
                for (int k = 0; k < market.applicants().get(a).choices().size(); k++) {
                    if (k != choices.get(a)) {
                        tried++;
                        assertThat(rules(market, changed(choices, a, k)))
                                .as("seed %d applicant %d choice %d", seed, a, k)
                                .isNotEmpty();
                    }
                }
            }
        }

        assertThat(tried).isGreaterThan(1_000);
    }

    @Test
    void twoLearnersSwapped() {
        int tried = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = market(seed);
            List<Integer> choices = choices(matched(market));
            for (int a = 0; a < choices.size(); a++) {
                for (int b = 0; b < a; b++) {
                    int atB = listed(market, a, placeOf(market, b, choices.get(b)));
                    int atA = listed(market, b, placeOf(market, a, choices.get(a)));
                    if (atA >= 0 && atB >= 0 && atB != choices.get(a)) {
                        List<Integer> swapped = new ArrayList<>(choices);
                        swapped.set(a, atB);
                        swapped.set(b, atA);
                        tried++;
                        assertThat(rules(market, MatchingOutcome.of(swapped, bits())))
                                .as("seed %d applicants %d and %d", seed, a, b)
                                .isNotEmpty();
                    }
                }
            }
        }

        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void aSeatOfASoftReserveThatAnOutsiderKeeps() {
        Market market = reserved(false);

        assertThat(rules(market, MatchingOutcome.of(List.of(-1, 0), bits()))).isEmpty();
        assertThat(rules(market, MatchingOutcome.of(List.of(0, -1), bits()))).containsExactly("reserve");
    }

    @Test
    void aSeatOfAHardReserveThatAnOutsiderTakes() {
        Market market = reserved(true).with(List.of(reserved(true).applicants().getFirst()));

        assertThat(rules(market, MatchingOutcome.of(List.of(-1), bits()))).isEmpty();
        assertThat(rules(market, MatchingOutcome.of(List.of(0), bits()))).containsExactly("hard-reserve");
    }

    @Test
    void aMinimumThatIsMissed() {
        Market market = new Market(
                List.of(new Place("P", "甲班", 0, 1), new Place("Q", "乙班", 0, 1)),
                List.of(new Quota("q", "乙企业", 1, 1, Set.of("Q"), null)),
                List.of(),
                List.of(new Applicant("a", "", 1, List.of(Choice.of("P", 1), Choice.of("Q", 1)))));

        assertThat(rules(market, MatchingOutcome.of(List.of(0), bits()))).containsExactly("minimum");
        assertThat(rules(market, MatchingOutcome.of(List.of(1), bits())))
                .as("leaving would break the minimum, so nobody has cause to complain")
                .isEmpty();
    }

    @Test
    void aSeatForSomebodyWhoMayNotHaveIt() {
        Market market = one(new Applicant("a", "", 1, List.of(new Choice("P", 1, Text.same("major")))));
        MatchingOutcome outcome = MatchingOutcome.of(List.of(0), bits());

        assertThat(rules(market, outcome)).containsExactly("eligible");
        assertThat(Verified.findings(market, outcome).getFirst().message().en()).endsWith("major");
    }

    @Test
    void aSeatInAClosedClassAndAClassThatOpensWithTooFew() {
        Market market = new Market(
                List.of(new Place("P", "班", 2, 3), new Place("Q", "班", 0, 3)),
                List.of(),
                List.of(),
                List.of(new Applicant("a", "", 1, List.of(Choice.of("P", 1)))));

        assertThat(rules(market, MatchingOutcome.of(List.of(0), bits(0)))).containsExactly("closed");
        assertThat(rules(market, MatchingOutcome.of(List.of(0), bits()))).containsExactly("opening");
        assertThat(rules(market, MatchingOutcome.of(List.of(-1), bits(0, 1))))
                .as("Q needs no number to open")
                .containsExactly("opening");
    }

    @Test
    void aClosedClassThatAGroupCouldOpen() {
        Market market = new Market(
                List.of(new Place("P", "班", 2, 3), new Place("Q", "班", 0, 3)),
                List.of(),
                List.of(),
                List.of(
                        new Applicant("a", "", 1, List.of(Choice.of("P", 1), Choice.of("Q", 1))),
                        new Applicant("b", "", 2, List.of(Choice.of("P", 1)))));
        MatchingOutcome outcome = MatchingOutcome.of(List.of(1, -1), bits(0));

        assertThat(Verified.findings(market, outcome, Claims.stable().closedStaying()))
                .extracting(Finding::rule)
                .containsExactly("closed-group");
        assertThat(Verified.findings(market, outcome, Claims.stable()))
                .as("not claimed")
                .isEmpty();
    }

    @Test
    void anOutcomeOfAnotherListOfApplicantsAndAChoiceThatDoesNotExist() {
        Market market = one(new Applicant("a", "", 1, List.of(Choice.of("P", 1))));

        assertThat(rules(market, MatchingOutcome.of(List.of(0, -1), bits()))).containsExactly("shape");
        assertThat(rules(market, MatchingOutcome.of(List.of(1), bits()))).containsExactly("shape");
        assertThat(rules(market, MatchingOutcome.of(List.of(0), bits(5)))).containsExactly("shape");
    }

    private static Market market(long seed) {
        return new RandomMarket(seed, 12, 6, seed % 3 == 0, seed % 2 == 0).market();
    }

    private static MatchingOutcome matched(Market market) {
        return new DeferredAcceptance().match(market.problem(), CONTROL);
    }

    private static List<Integer> choices(MatchingOutcome outcome) {
        return IntStream.range(0, outcome.applicants())
                .mapToObj(outcome::choice)
                .toList();
    }

    private static MatchingOutcome changed(List<Integer> choices, int applicant, int choice) {
        List<Integer> changed = new ArrayList<>(choices);
        changed.set(applicant, choice);
        return MatchingOutcome.of(changed, bits());
    }

    private static List<String> rules(Market market, MatchingOutcome outcome) {
        return Verified.findings(market, outcome).stream().map(Finding::rule).toList();
    }

    private static String placeOf(Market market, int applicant, int choice) {
        return choice < 0
                ? ""
                : market.applicants().get(applicant).choices().get(choice).place();
    }

    private static int listed(Market market, int applicant, String place) {
        return market.applicants().get(applicant).choices().stream()
                .map(Choice::place)
                .toList()
                .indexOf(place);
    }

    private static int used(Market market, MatchingOutcome outcome, Quota quota) {
        return (int) IntStream.range(0, outcome.applicants())
                .filter(a -> quota.places().contains(placeOf(market, a, outcome.choice(a))))
                .filter(a -> quota.group() == null
                        || market.applicants().get(a).groups().contains(quota.group()))
                .count();
    }

    private static Market tightened(Market market, int index) {
        List<Quota> quotas = new ArrayList<>(market.quotas());
        Quota quota = quotas.get(index);
        quotas.set(index, new Quota(quota.id(), quota.name(), quota.most() - 1, quota.places(), quota.group()));
        return market.withQuotas(quotas);
    }

    private static Market swappingTies(Market market, int a, int b) {
        List<Applicant> applicants = new ArrayList<>(market.applicants());
        Applicant one = applicants.get(a);
        Applicant other = applicants.get(b);
        applicants.set(a, new Applicant(one.id(), one.groups(), other.tie(), one.choices()));
        applicants.set(b, new Applicant(other.id(), other.groups(), one.tie(), other.choices()));
        return market.with(applicants);
    }

    private static Market one(Applicant applicant) {
        return new Market(List.of(new Place("P", "班", 0, 1)), List.of(), List.of(), List.of(applicant));
    }

    /** One seat kept for 冀; somebody from 京 has the higher score. */
    private static Market reserved(boolean hard) {
        return new Market(
                List.of(new Place("P", "班", 0, 1)),
                List.of(),
                List.of(new Reserve("r", "河北预留", "P", "冀", 1, hard)),
                List.of(
                        new Applicant("jing", "京", 1, List.of(Choice.of("P", 9))),
                        new Applicant("ji", "冀", 2, List.of(Choice.of("P", 1)))));
    }

    private static BitSet bits(int... places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }
}
