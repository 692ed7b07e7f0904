package org.siquan.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.kernel.Seed;
import org.siquan.engine.matching.catalogue.Mechanisms;
import org.siquan.engine.matching.explain.Explanation;
import org.siquan.engine.matching.explain.Explanations;
import org.siquan.engine.matching.mechanism.Mechanism;
import org.siquan.engine.matching.mechanism.SerialDictatorship;
import org.siquan.engine.matching.mechanism.WhatIf;

/** Upper bounds that cross: serial dictatorship serves them, what-if and explanations know them, all others refuse them. */
@Tag("S4")
class B05_CrossingBoundsPropertyTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private static final int MARKETS = 2_000;
    private final Mechanism serial = new SerialDictatorship();

    @Test
    void everybodyInTurnTakesTheFirstChoiceThatEveryBoundHasRoomFor() {
        int crossing = 0;
        for (long seed = 0; seed < MARKETS; seed++) {
            Market market = CrossingMarket.random(seed);
            MatchingProblem problem = market.problem();

            assertThat(choices(serial.match(problem, CONTROL)))
                    .as("seed %d", seed)
                    .isEqualTo(choices(new InTurnByDefinition(market).match()));
            crossing += problem.forest().crosses() ? 1 : 0;
        }

        assertThat(crossing).as("markets where bounds cross").isGreaterThan(MARKETS / 2);
    }

    @Test
    void noOutcomeThatKeepsTheBoundsIsBetterForSomebodyAndWorseForNobody() {
        for (long seed = 0; seed < 300; seed++) {
            Market market = CrossingMarket.random(seed, 6, 4);
            List<Integer> outcome = choices(serial.match(market.problem(), CONTROL));

            assertThat(dominated(market, outcome, new InTurnByDefinition(market), 0, false))
                    .as("seed %d", seed)
                    .isFalse();
            for (int a = 0; a < outcome.size(); a++) {
                List<Integer> without = new ArrayList<>(outcome);
                if (without.set(a, MatchingOutcome.NONE) >= 0) {
                    assertThat(dominated(market, without, new InTurnByDefinition(market), 0, false))
                            .as("seed %d, without applicant %d", seed, a)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyOtherMechanismRefusesThemAndNamesAPairAndWhoCanServe() {
        Market market = new Market(
                List.of(new Place("P", "甲班", 0, 2), new Place("Q", "乙班", 0, 2), new Place("R", "丙班", 0, 2)),
                List.of(
                        new Quota("e", "东企业", 2, Set.of("P", "Q"), null),
                        new Quota("m", "数控专业", 2, Set.of("Q", "R"), null)),
                List.of(),
                List.of());
        for (Mechanism mechanism : Mechanisms.list(1)) {
            List<Complaint> refusals = mechanism.refusals(market.problem());
            if (mechanism instanceof SerialDictatorship) {
                assertThat(refusals).isEmpty();
            } else {
                Complaint crossing = refusals.getFirst();
                assertThat(crossing.code()).as(mechanism.name()).isEqualTo("mechanism.crossing");
                assertThat(crossing.message().zh()).contains("东企业", "数控专业", crossing.subject(), "serial-dictatorship");
                assertThat(crossing.message().en()).contains("东企业", "数控专业", crossing.subject(), "serial-dictatorship");
            }
        }
        assertThatThrownBy(() -> new WhatIf(
                        new Market(
                                        market.places(),
                                        market.quotas(),
                                        List.of(),
                                        List.of(new Applicant(
                                                "a", "", 1, List.of(Choice.of("P", 1), Choice.of("Q", 2)))))
                                .problem(),
                        MatchingOutcome.of(List.of(-1), new BitSet()),
                        CONTROL))
                .hasMessageContaining("what-if")
                .hasMessageContaining("数控专业");
    }

    @Test
    void aMinimumOrASoftReserveThatCrossesIsRefusedWithThePair() {
        MatchingProblemBuilder minimum = twoClasses()
                .quota(new Quota("e", "东企业", 2, Set.of("P", "Q"), null))
                .quota(new Quota("m", "数控专业", 1, 2, Set.of("Q", "R"), null));
        MatchingProblemBuilder share = twoClasses().quota(new Quota("ji", "河北院校", 1, 2, Set.of("P", "Q"), "冀"));
        MatchingProblemBuilder within = twoClasses()
                .quota(new Quota("ji", "河北院校", 0, 2, Set.of("P", "Q"), "冀"))
                .quota(new Quota("jing", "北京院校", 1, 2, Set.of("Q"), "京"))
                .applicant(new Applicant("both", Set.of("京", "冀"), 1, List.of()));
        MatchingProblemBuilder soft = twoClasses()
                .quota(new Quota("ji", "河北院校", 0, 2, Set.of("P"), "冀"))
                .reserve(new Reserve("jing", "北京预留", "P", "京", 1, false))
                .applicant(new Applicant("both", Set.of("京", "冀"), 1, List.of()));

        assertThat(onlyComplaint(minimum).message().zh()).contains("数控专业", "东企业");
        assertThat(onlyComplaint(share).message().zh()).contains("河北院校", "甲班");
        assertThat(onlyComplaint(within).message().zh()).contains("河北院校", "北京院校");
        assertThat(onlyComplaint(soft).message().en()).contains("河北院校", "北京预留", "soft reserve");
    }

    @Test
    void moreOrFewerSeatsAndWithdrawalsMoveExactlyThoseWhoMoveWhenTheRoundIsSolvedAgain() {
        int moved = 0;
        for (long seed = 0; seed < MARKETS / 2; seed++) {
            Market market = CrossingMarket.random(seed);
            MatchingProblem problem = market.problem();
            MatchingOutcome outcome = serial.match(problem, CONTROL);
            WhatIf whatIf = new WhatIf(problem, outcome, CONTROL);
            RandomGenerator random = new Seed(seed).generator("question");
            for (int question = 0; question < 6; question++) {
                Map<Integer, Integer> more = new HashMap<>();
                for (int i = 0; i <= random.nextInt(3); i++) {
                    int node = random.nextInt(problem.forest().nodes());
                    more.put(
                            node,
                            Math.max(random.nextInt(-2, 3), -problem.forest().most(node)));
                }
                List<WhatIf.Move> moves = whatIf.seats(more);
                moved += moves.size();

                assertThat(after(outcome, moves))
                        .as("seed %d, %s", seed, more)
                        .isEqualTo(choices(serial.match(problem.widened(more), CONTROL)));
            }
            int gone = random.nextInt(10);
            assertThat(after(outcome, whatIf.withdraw(gone)))
                    .as("seed %d, %d withdraws", seed, gone)
                    .isEqualTo(
                            choices(serial.match(market.telling(gone, List.of()).problem(), CONTROL)));
        }

        assertThat(moved).isGreaterThan(1_000);
    }

    @Test
    void anExplanationNamesTheBoundsThatWereFullWhenItWasTheLearnersTurn() {
        int several = 0;
        for (long seed = 0; seed < MARKETS / 4; seed++) {
            Market market = CrossingMarket.random(seed);
            MatchingProblem problem = market.problem();
            if (problem.forest().crosses()) {
                Explanations explanations = new Explanations(problem, serial.match(problem, CONTROL));
                InTurnByDefinition turns = new InTurnByDefinition(market);
                for (int a : turns.turns()) {
                    for (Explanation explanation : explanations.explain(a)) {
                        if (explanation.kind() == Explanation.Kind.QUOTA) {
                            List<String> full = turns.full(a, explanation.choice());
                            several += full.size() > 1 ? 1 : 0;
                            assertThat(explanation.levels().stream()
                                            .filter(Explanation.Level::binding)
                                            .map(B05_CrossingBoundsPropertyTest::bound)
                                            .distinct())
                                    .as("seed %d applicant %d choice %d", seed, a, explanation.choice())
                                    .containsExactlyInAnyOrderElementsOf(full);
                            full.forEach(
                                    name -> assertThat(explanation.why().zh()).contains(name));
                        }
                    }
                    turns.take(a);
                }
            }
        }

        assertThat(several).as("refusals by several bounds").isGreaterThan(1_000);
    }

    @Test
    void theSeatsSaidToBeMissingAreEnoughAndOneFewerIsNot() {
        int asked = 0;
        for (long seed = 0; seed < 200; seed++) {
            MatchingProblem problem = CrossingMarket.random(seed).problem();
            MatchingOutcome outcome = serial.match(problem, CONTROL);
            if (!problem.forest().crosses()) {
                continue;
            }
            Explanations explanations = new Explanations(problem, outcome, new WhatIf(problem, outcome, CONTROL));
            for (int a = 0; a < problem.applicants(); a++) {
                for (Explanation explanation : explanations.explain(a)) {
                    String missing = explanation.missing().zh();
                    int more = IntStream.rangeClosed(1, 5)
                            .filter(n -> missing.contains("增加 " + n + " 个名额"))
                            .findFirst()
                            .orElse(0);
                    if (explanation.kind() == Explanation.Kind.QUOTA && more > 0 && !reserveInTheWay(explanation)) {
                        asked++;
                        assertThat(reached(problem, explanation, a, more))
                                .as("seed %d", seed)
                                .isTrue();
                        assertThat(reached(problem, explanation, a, more - 1))
                                .as("seed %d", seed)
                                .isFalse();
                    }
                }
            }
        }

        assertThat(asked).isGreaterThan(500);
    }

    private static final String LEFT = "（其他人 others）";

    /** Name of the bound; what a hard reserve leaves to the others is named after the reserve. */
    private static String bound(Explanation.Level level) {
        return level.name().replace(LEFT, "");
    }

    /** A reserve would have to shrink, so no exact number of seats is named. */
    private static boolean reserveInTheWay(Explanation explanation) {
        return explanation.levels().stream()
                .anyMatch(level -> level.binding() && level.name().endsWith(LEFT));
    }

    /** Whether so many more seats in each binding bound let the applicant have the choice or a better one. */
    private boolean reached(MatchingProblem problem, Explanation explanation, int applicant, int more) {
        Map<Integer, Integer> seats = new HashMap<>();
        int position = problem.choices().first(applicant) + explanation.choice();
        int place = problem.choices().placeAt(position);
        int type = problem.roster().type(applicant);
        int level = 0;
        for (int node = problem.forest().cell(place, type);
                node != QuotaForest.NONE;
                node = problem.forest().next(node, place, type)) {
            if (explanation.levels().get(level++).binding()) {
                seats.put(node, more);
            }
        }
        int got = serial.match(problem.widened(new BoundSeats(problem.forest()).nodes(seats)), CONTROL)
                .choice(applicant);
        return got != MatchingOutcome.NONE && got <= explanation.choice();
    }

    /** Whether some outcome within the bounds gives everybody from here on a choice at least as good, and one a better one. */
    private static boolean dominated(
            Market market, List<Integer> outcome, InTurnByDefinition held, int applicant, boolean better) {
        if (applicant == outcome.size()) {
            return better;
        }
        List<Choice> list = market.applicants().get(applicant).choices();
        int has = outcome.get(applicant);
        for (int k = 0; k < (has < 0 ? list.size() : has + 1); k++) {
            if (list.get(k).eligible() && held.full(applicant, k).isEmpty()) {
                held.put(applicant, k);
                if (dominated(market, outcome, held, applicant + 1, better || k != has)) {
                    return true;
                }
                held.put(applicant, MatchingOutcome.NONE);
            }
        }
        return has < 0 && dominated(market, outcome, held, applicant + 1, better);
    }

    private static MatchingProblemBuilder twoClasses() {
        return MatchingProblem.builder()
                .place(new Place("P", "甲班", 0, 2))
                .place(new Place("Q", "乙班", 0, 2))
                .place(new Place("R", "丙班", 0, 2));
    }

    private static Complaint onlyComplaint(MatchingProblemBuilder builder) {
        assertThat(builder.complaints()).extracting(Complaint::code).containsExactly("quota.crossing");
        return builder.complaints().getFirst();
    }

    private static List<Integer> after(MatchingOutcome outcome, List<WhatIf.Move> moves) {
        List<Integer> choices = new ArrayList<>(choices(outcome));
        moves.forEach(move -> choices.set(move.applicant(), move.after()));
        return choices;
    }

    private static List<Integer> choices(MatchingOutcome outcome) {
        return IntStream.range(0, outcome.applicants())
                .mapToObj(outcome::choice)
                .toList();
    }
}
