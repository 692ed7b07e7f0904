package org.siquan.engine.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weak stability read off the records, and every weakly stable outcome of a small market by trying all. */
public final class WeaklyStable {

    private final Market market;
    private final Integer[] choice;
    private final List<MatchingOutcome> found = new ArrayList<>();

    private WeaklyStable(Market market) {
        this.market = market;
        choice = new Integer[market.applicants().size()];
        Arrays.fill(choice, MatchingOutcome.NONE);
    }

    /** Every weakly stable outcome. */
    public static List<MatchingOutcome> every(Market market) {
        WeaklyStable search = new WeaklyStable(market);
        search.extend(0);
        return search.found;
    }

    /** The most learners that any of them places. */
    public static int most(Market market) {
        return every(market).stream().mapToInt(MatchingOutcome::placed).max().orElseThrow();
    }

    private void extend(int applicant) {
        if (applicant == choice.length) {
            MatchingOutcome outcome = MatchingOutcome.of(List.of(choice), new BitSet());
            if (blocking(market, outcome).isEmpty()) {
                found.add(outcome);
            }
            return;
        }
        for (int k = -1; k < market.applicants().get(applicant).choices().size(); k++) {
            choice[applicant] = k;
            extend(applicant + 1);
        }
        choice[applicant] = MatchingOutcome.NONE;
    }

    /** What is wrong: places over their seats, choices not allowed, and pairs that block. */
    public static List<String> blocking(Market market, MatchingOutcome outcome) {
        List<String> wrong = new ArrayList<>();
        Map<String, List<Integer>> held = new HashMap<>();
        for (int a = 0; a < outcome.applicants(); a++) {
            if (outcome.choice(a) != MatchingOutcome.NONE) {
                Choice taken = market.applicants().get(a).choices().get(outcome.choice(a));
                held.computeIfAbsent(taken.place(), _ -> new ArrayList<>()).add(taken.score());
                if (!taken.eligible()) {
                    wrong.add(a + " may not be in " + taken.place());
                }
            }
        }
        for (Place place : market.places()) {
            List<Integer> scores = held.getOrDefault(place.id(), List.of());
            if (scores.size() > place.most()) {
                wrong.add(place.id() + " is over its seats");
            }
            for (int a = 0; a < outcome.applicants(); a++) {
                List<Choice> list = market.applicants().get(a).choices();
                int until = outcome.choice(a) == MatchingOutcome.NONE ? list.size() : outcome.choice(a);
                for (Choice better : list.subList(0, until)) {
                    boolean there = better.place().equals(place.id()) && better.eligible();
                    boolean free = scores.size() < place.most();
                    if (there && (free || scores.stream().anyMatch(score -> score < better.score()))) {
                        wrong.add(a + " and " + place.id() + " block");
                    }
                }
            }
        }
        return wrong;
    }
}
