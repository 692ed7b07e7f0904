package org.siquan.engine.matching.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.MatchingOutcome;
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

    Missing(MatchingProblem problem, Standings standings, @Nullable WhatIf whatIf) {
        this.problem = problem;
        this.standings = standings;
        this.whatIf = whatIf;
    }

    Text of(int applicant, int position, int binding) {
        int place = problem.choices().placeAt(position);
        int cutoff = standings.cutoff(place, place);
        int steps = standings.rank(place, standings.key(applicant, position)) - cutoff;
        boolean byRank = binding == place && cutoff > 0 && steps > 0;
        return Sentences.together(
                byRank ? Sentences.ranksBehind(steps) : Text.NONE, seats(applicant, position, binding));
    }

    private Text seats(int applicant, int position, int binding) {
        for (int more = 1; whatIf != null && more <= MOST_ASKED; more++) {
            if (succeeds(applicant, position, whatIf.seats(binding, more))) {
                return Sentences.oneBound(problem.forest().name(binding), more);
            }
        }
        int enough = enough(applicant, position);
        return enough > MOST_NAMED
                ? Sentences.unknown(MOST_NAMED)
                : Sentences.everyLevel(names(applicant, position), enough);
    }

    private boolean succeeds(int applicant, int position, List<WhatIf.Move> moves) {
        int k = position - problem.choices().first(applicant);
        return moves.stream()
                .anyMatch(move ->
                        move.applicant() == applicant && move.after() != MatchingOutcome.NONE && move.after() <= k);
    }

    private List<String> names(int applicant, int position) {
        List<String> names = new ArrayList<>();
        for (int node = standings.cell(applicant, position);
                node != QuotaForest.NONE;
                node = problem.forest().parent(node)) {
            if (!names.contains(problem.forest().name(node))) {
                names.add(problem.forest().name(node));
            }
        }
        return names;
    }

    /**
     * Seats that, added to the place and every bound around it, let this choice succeed whatever the others then do. Adding
     * the same number all along the chain takes a seat from nobody, so everybody does at least as well as before; whoever
     * comes before this learner under a bound then holds a seat of it now or is waiting for one now.
     */
    private int enough(int applicant, int position) {
        long key = standings.key(applicant, position);
        int most = 1;
        for (int node = standings.cell(applicant, position);
                node != QuotaForest.NONE;
                node = problem.forest().parent(node)) {
            most = Math.max(
                    most, standings.ahead(node, key) + 1 - problem.forest().most(node));
        }
        return most;
    }
}
