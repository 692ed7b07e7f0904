package org.siquan.engine.matching.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.siquan.engine.kernel.RunControl;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Changes;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.Market;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.Quota;
import org.siquan.engine.matching.RandomMarket;
import org.siquan.engine.matching.explain.Explanation;
import org.siquan.engine.matching.explain.Explanations;

@Tag("S4")
class C02_ExplanationsTest {

    private static final RunControl CONTROL = RunControl.of(1, 1_000_000);
    private final Mechanism mechanism = new DeferredAcceptance();

    @Test
    void namesEveryBoundAroundAChoiceAndTheOneThatStoodInTheWay() {
        Market market = new Market(
                List.of(new Place("P", "物联网班", 0, 3), new Place("Q", "智造班", 0, 3)),
                List.of(
                        new Quota("ji", "河北院校", 1, Set.of("P"), "冀"),
                        new Quota("order", "订单", 4, Set.of("P", "Q"), null)),
                List.of(),
                List.of(learner("a", "冀", 9), learner("b", "冀", 8), learner("c", "京", 7)));
        MatchingProblem problem = market.problem();
        Explanation why = new Explanations(problem, mechanism.match(problem, CONTROL))
                .explain(1)
                .getFirst();

        assertThat(why.levels())
                .containsExactly(
                        new Explanation.Level("河北院校", 1, 1, true),
                        new Explanation.Level("物联网班", 2, 3, false),
                        new Explanation.Level("订单", 2, 4, false));
        assertThat(why.rank()).isEqualTo(2);
        assertThat(why.cutoff())
                .as("the last of 冀 in the class, not the last of all")
                .isEqualTo(1);
        assertThat(why.listed()).isEqualTo(3);
    }

    @Test
    void saysSoWhereTheLotteryDecided() {
        Market market = new Market(
                List.of(new Place("P", "班", 0, 1)),
                List.of(),
                List.of(),
                List.of(learner("a", "", 5), learner("b", "", 5), learner("c", "", 4)));
        MatchingProblem problem = market.problem();
        Explanations explanations = new Explanations(problem, mechanism.match(problem, CONTROL));

        assertThat(explanations.explain(1).getFirst().tie().zh()).contains("同分", "第 1 名", "第 2 名");
        assertThat(explanations.explain(2).getFirst().tie().zh()).isEmpty();
    }

    @Test
    void namesTheSmallestNumberOfSeatsThatWouldHaveBeenEnough() {
        int asked = 0;
        for (long seed = 0; seed < 300; seed++) {
            MatchingProblem problem = new RandomMarket(seed, 12, 6, true).problem();
            MatchingOutcome outcome = mechanism.match(problem, CONTROL);
            Explanations explanations = new Explanations(problem, outcome, new WhatIf(problem, outcome, CONTROL));
            for (int a = 0; a < 12; a++) {
                for (Explanation each : explanations.explain(a)) {
                    Matcher said = Pattern.compile("“(.*)”增加 (\\d+) 个名额，您即可入班")
                            .matcher(each.missing().zh());
                    if (said.find()) {
                        asked++;
                        int enough = Integer.parseInt(said.group(2));
                        assertThat(gets(problem, a, each.choice(), said.group(1), enough))
                                .as("seed %d applicant %d choice %d", seed, a, each.choice())
                                .isTrue();
                        assertThat(enough > 1 && gets(problem, a, each.choice(), said.group(1), enough - 1))
                                .as("one fewer, seed %d applicant %d choice %d", seed, a, each.choice())
                                .isFalse();
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(500);
    }

    @Test
    void withReservesTheSeatsThatAreNamedAreEnoughInTheChangedFile() {
        int classes = 0;
        int reserves = 0;
        for (long seed = 0; seed < 600; seed++) {
            Market market = new RandomMarket(seed, 12, 6, seed % 2 == 0, true).market();
            MatchingProblem problem = market.problem();
            MatchingOutcome outcome = mechanism.match(problem, CONTROL);
            Explanations explanations = new Explanations(problem, outcome, new WhatIf(problem, outcome, CONTROL));
            for (int a = 0; a < 12; a++) {
                for (Explanation each : explanations.explain(a)) {
                    Matcher said = Pattern.compile("“([^“]*)”(增加|减少) (\\d+) 个名额，您即可入班")
                            .matcher(each.missing().zh());
                    if (said.find()) {
                        boolean fewer = said.group(2).equals("减少");
                        reserves += fewer ? 1 : 0;
                        classes += fewer ? 0 : 1;
                        int seats = Integer.parseInt(said.group(3));
                        assertThat(rank(market, a, said.group(1), fewer ? -seats : seats))
                                .as("seed %d applicant %d choice %d", seed, a, each.choice())
                                .isLessThanOrEqualTo(each.choice());
                        assertThat(rank(market, a, said.group(1), fewer ? 1 - seats : seats - 1))
                                .as("one seat less, seed %d applicant %d choice %d", seed, a, each.choice())
                                .isGreaterThan(each.choice());
                    }
                }
            }
        }
        assertThat(classes).isGreaterThan(500);
        assertThat(reserves).as("hard reserves named").isGreaterThan(20);
    }

    /** What the applicant gets in the changed file; behind every choice if nothing. */
    private int rank(Market market, int applicant, String name, int by) {
        MatchingProblem problem = market.problem();
        int node = problem.forest().nodes() - 1;
        while (!problem.forest().name(node).equals(name)) {
            node--;
        }
        MatchingProblem changed =
                Changes.of(problem, Map.of(node, by)).in(market, new BitSet()).problem();
        int choice = mechanism.match(changed, CONTROL).choice(applicant);
        return choice == MatchingOutcome.NONE ? Integer.MAX_VALUE : choice;
    }

    private boolean gets(MatchingProblem problem, int applicant, int choice, String name, int more) {
        int node = 0;
        while (!problem.forest().name(node).equals(name)) {
            node++;
        }
        int after =
                mechanism.match(problem.widened(Map.of(node, more)), CONTROL).choice(applicant);
        return after != MatchingOutcome.NONE && after <= choice;
    }

    private static Applicant learner(String id, String group, int score) {
        return new Applicant(id, group, id.charAt(0), List.of(Choice.of("P", score)));
    }
}
