package org.siquan.engine.matching.mechanism;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;

/**
 * Takes seats away from a solved round and lets those who lose theirs propose on; then puts everything back.
 *
 * @implNote O(applicants who move × (choices passed + depth × log parts + seats of a class))
 */
final class Narrowing {

    private final MatchingProblem problem;
    private final Choices choices;
    private final MatchingOutcome outcome;
    private final SeatForest seats;
    /** Positions of those who moved, by applicant; behind the end of the list = no place. */
    private final Map<Integer, Integer> now = new LinkedHashMap<>();

    Narrowing(MatchingProblem problem, MatchingOutcome outcome) {
        this.problem = problem;
        this.outcome = outcome;
        choices = problem.choices();
        seats = new SeatForest(problem.forest(), problem.applicants(), Protection.reserves(problem.forest()), false);
        for (int a = 0; a < problem.applicants(); a++) {
            if (outcome.choice(a) != MatchingOutcome.NONE) {
                seats.offer(cell(a, held(a)), key(a, held(a)));
            }
        }
    }

    /** True if nobody was refused by a bound further out that a narrower one would leave room in. */
    boolean exact(Set<Integer> nodes) {
        for (int node : nodes) {
            if (problem.forest().kind(node) == QuotaForest.Kind.SOFT_RESERVE) {
                return false; // fewer kept seats change who comes first, not how many fit
            }
            for (int out = problem.forest().parent(node);
                    out != QuotaForest.NONE;
                    out = problem.forest().parent(out)) {
                if (seats.full(out)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** @param more by node the seats added, none positive */
    List<WhatIf.Move> moves(Map<Integer, Integer> more) {
        Deque<Integer> free = new ArrayDeque<>();
        more.keySet().stream()
                .sorted(Comparator.comparingInt(this::depth).reversed())
                .forEach(node -> {
                    seats.widen(
                            node,
                            more.getOrDefault(node, 0)); // inner bounds first, lest an outer one turn away too many
                    while (seats.over(node)) {
                        free.add(problem.applicantOf(seats.evict(node)));
                    }
                });
        while (!free.isEmpty()) {
            long leaves = proposeOn(free.pop());
            if (leaves != Seats.NOBODY) {
                free.push(problem.applicantOf(leaves));
            }
        }
        List<WhatIf.Move> moves = new ArrayList<>();
        now.forEach((a, position) -> moves.add(new WhatIf.Move(
                a, outcome.choice(a), position < choices.end(a) ? position - choices.first(a) : MatchingOutcome.NONE)));
        restore(more);
        return moves;
    }

    private int depth(int node) {
        int depth = 0;
        for (int out = problem.forest().parent(node);
                out != QuotaForest.NONE;
                out = problem.forest().parent(out)) {
            depth++;
        }
        return depth;
    }

    private long proposeOn(int applicant) {
        int start = now.getOrDefault(applicant, held(applicant)) + 1;
        for (int position = start; position < choices.end(applicant); position++) {
            int place = choices.placeAt(position);
            if (choices.eligibleAt(position) && !outcome.closed(place)) {
                long key = key(applicant, position);
                long leaves = seats.offer(cell(applicant, position), key);
                if (leaves != key) {
                    now.put(applicant, position);
                    return leaves;
                }
            }
        }
        now.put(applicant, choices.end(applicant));
        return Seats.NOBODY;
    }

    private void restore(Map<Integer, Integer> more) {
        now.forEach((a, position) -> {
            if (position < choices.end(a)) {
                seats.remove(cell(a, position), key(a, position));
            }
        });
        more.forEach((node, by) -> seats.widen(node, -by));
        now.keySet().forEach(a -> seats.offer(cell(a, held(a)), key(a, held(a))));
        now.clear();
    }

    private int held(int applicant) {
        return choices.first(applicant) + outcome.choice(applicant);
    }

    private int cell(int applicant, int position) {
        return problem.cell(applicant, choices.placeAt(position));
    }

    private long key(int applicant, int position) {
        return problem.key(applicant, position, choices.placeAt(position));
    }
}
