package org.siquan.engine.matching.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.BoundSeats;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.engine.matching.mechanism.WhatIf;

/** What would have let a refused choice succeed (差在哪里). */
final class Missing {

    /** More seats than this are no answer to a learner who asks what was missing. */
    private static final int MOST_NAMED = 20;
    /** So many questions are asked for the smallest number; a learner further behind gets the sufficient one. */
    private static final int MOST_ASKED = 5;

    private final MatchingProblem problem;
    private final Standings standings;
    private final @Nullable WhatIf whatIf;
    private final Map<Question, Map<Integer, Integer>> answers = new HashMap<>();
    private final int[] reservedWithin;
    private final BoundSeats bounds;

    private record Question(List<Integer> nodes, int more) {}

    Missing(MatchingProblem problem, Standings standings, @Nullable WhatIf whatIf) {
        this.problem = problem;
        this.standings = standings;
        this.whatIf = whatIf;
        QuotaForest forest = problem.forest();
        bounds = new BoundSeats(forest);
        reservedWithin = new int[forest.nodes()];
        for (int node : forest.outwards()) {
            reservedWithin[node] += forest.reserved(node);
            if (forest.parent(node) != QuotaForest.NONE) {
                reservedWithin[forest.parent(node)] += reservedWithin[node];
            }
        }
    }

    /** @param binding the bounds in the way, at least one */
    Text of(int applicant, int position, List<Integer> binding) {
        int place = problem.choices().placeAt(position);
        int cutoff = standings.cutoff(place, place);
        int steps = standings.rank(place, standings.key(applicant, position)) - cutoff;
        Text seats = seats(applicant, position, binding);
        if (!binding.equals(List.of(place)) || cutoff == 0 || steps <= 0) {
            return seats.equals(Text.NONE) ? notEnough(binding) : seats;
        }
        return seats.equals(Text.NONE)
                ? Sentences.ranksBehind(steps)
                : Sentences.together(Sentences.ranksBehindOr(steps), seats);
    }

    private Text notEnough(List<Integer> binding) {
        return whatIf == null || binding.stream().anyMatch(this::leftByReserve)
                ? Sentences.unknown(MOST_NAMED)
                : Sentences.notWithin(nameAll(binding), MOST_ASKED);
    }

    private List<String> nameAll(List<Integer> nodes) {
        return nodes.stream().map(problem.forest()::name).distinct().toList();
    }

    /** How many more seats would have been enough, exactly or surely; nothing where no small number is known. */
    private Text seats(int applicant, int position, List<Integer> binding) {
        int k = position - problem.choices().first(applicant);
        int most = mostAsked(binding);
        for (int more = 1; whatIf != null && more <= most; more++) {
            if (better(whatIf, binding, more).getOrDefault(applicant, Integer.MAX_VALUE) <= k) {
                return sentence(binding, more);
            }
        }
        int enough = enough(applicant, position);
        return enough > MOST_NAMED ? Text.NONE : Sentences.everyLevel(names(applicant, position), enough);
    }

    /** How many seats are asked for: a hard reserve can lose no more than it has, and is asked for alone. */
    private int mostAsked(List<Integer> binding) {
        if (binding.stream().noneMatch(this::leftByReserve)) {
            return MOST_ASKED;
        }
        return binding.size() > 1 ? 0 : Math.min(MOST_ASKED, bounds.of(binding.getFirst()));
    }

    private Text sentence(List<Integer> binding, int more) {
        if (binding.size() > 1) {
            return Sentences.everyLevel(nameAll(binding), more);
        }
        int node = binding.getFirst();
        String name = problem.forest().name(node);
        return leftByReserve(node) ? Sentences.smallerReserve(name, more) : Sentences.oneBound(name, more);
    }

    /** True of what a hard reserve leaves to the others: it grows as the reserve shrinks. */
    private boolean leftByReserve(int node) {
        return problem.forest().kind(node) == QuotaForest.Kind.OTHERS;
    }

    /** The choices of those who would do better with so many more seats; asked once for all applicants. */
    private Map<Integer, Integer> better(WhatIf asked, List<Integer> nodes, int more) {
        return answers.computeIfAbsent(new Question(nodes, more), question -> {
            Map<Integer, Integer> seats = new HashMap<>();
            nodes.forEach(node -> seats.put(node, leftByReserve(node) ? -more : more));
            Map<Integer, Integer> better = new HashMap<>();
            Map<Integer, Integer> change = bounds.nodes(seats);
            for (WhatIf.Move move : asked.seats(change)) {
                if (move.gains()) {
                    better.put(move.applicant(), move.after());
                }
            }
            return better;
        });
    }

    private List<String> names(int applicant, int position) {
        List<String> names = new ArrayList<>();
        for (int node = standings.cell(applicant, position);
                node != QuotaForest.NONE;
                node = problem.forest().parent(node)) {
            QuotaForest.Kind kind = problem.forest().kind(node);
            boolean bound =
                    kind == QuotaForest.Kind.PLACE || kind == QuotaForest.Kind.QUOTA; // others grow with the place
            if (bound && !names.contains(problem.forest().name(node))) {
                names.add(problem.forest().name(node));
            }
        }
        return names;
    }

    /**
     * Seats that, added to the place and every bound around it, let this choice succeed whatever the others then do. Adding
     * the same number all along the chain takes a seat from nobody, so everybody does at least as well as before; whoever
     * comes before this learner under a bound then holds a seat of it now or is waiting for one now. Reserved seats may go
     * to learners behind this one. Where bounds cross, more seats may take one from somebody, so no number is sure.
     */
    private int enough(int applicant, int position) {
        QuotaForest forest = problem.forest();
        if (forest.crosses()) {
            return Integer.MAX_VALUE;
        }
        long key = standings.key(applicant, position);
        int most = 1;
        boolean bounded = false;
        for (int node = standings.cell(applicant, position); node != QuotaForest.NONE; node = forest.parent(node)) {
            if (forest.kind(node) != QuotaForest.Kind.SOFT_RESERVE) {
                bounded = true;
                most = Math.max(most, standings.ahead(node, key) + reservedWithin[node] + 1 - forest.most(node));
            } else if (bounded) {
                return Integer.MAX_VALUE; // more seats within a reserve may fill it, and unprotect others
            }
        }
        return most;
    }
}
