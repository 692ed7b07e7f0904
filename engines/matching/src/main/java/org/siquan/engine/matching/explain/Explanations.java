package org.siquan.engine.matching.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.siquan.engine.kernel.Text;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingOutcome;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.QuotaForest;
import org.siquan.engine.matching.mechanism.WhatIf;

/**
 * Explains a stable outcome to each learner, in ranks and never in scores. Prepared in one pass for all applicants, then
 * each choice costs a few searches; see {@link Standings}. Not thread-safe where it asks {@link WhatIf}.
 */
public final class Explanations {

    private final MatchingProblem problem;
    private final MatchingOutcome outcome;
    private final Choices choices;
    private final QuotaForest forest;
    private final Standings standings;
    private final Missing missing;

    /** Prepares the explanations of an outcome of this problem; more seats are named as a number that is surely enough. */
    public Explanations(MatchingProblem problem, MatchingOutcome outcome) {
        this(problem, outcome, null);
    }

    /** The same; {@code whatIf} finds the smallest number of seats that would have been enough. */
    public Explanations(MatchingProblem problem, MatchingOutcome outcome, @Nullable WhatIf whatIf) {
        this.problem = problem;
        this.outcome = outcome;
        choices = problem.choices();
        forest = problem.forest();
        standings = new Standings(problem, outcome);
        missing = new Missing(problem, standings, whatIf);
    }

    /** Rank of the last learner placed (入班最低名次); 0 if nobody was. */
    public int cutoff(int place) {
        return standings.cutoff(place, place);
    }

    /** Learners placed under a node of the forest. */
    public int used(int node) {
        return standings.used(node);
    }

    /** True if a learner was refused because this node of the forest was full. */
    public boolean binds(int node) {
        return standings.full(node) && standings.refusedBy(node);
    }

    /** One explanation per choice of the applicant, in the order of the choices. */
    public List<Explanation> explain(int applicant) {
        List<Explanation> all = new ArrayList<>();
        for (int position = choices.first(applicant); position < choices.end(applicant); position++) {
            all.add(explain(applicant, position));
        }
        return all;
    }

    private Explanation explain(int a, int position) {
        int k = position - choices.first(a);
        int place = choices.placeAt(position);
        int taken = outcome.choice(a);
        if (!choices.eligibleAt(position)) {
            return barred(k, place, Sentences.notEligible(problem.refusal(position)));
        }
        if (taken == k) {
            return of(a, position, Explanation.Kind.PLACED, List.of(), placed(a, position), Text.NONE);
        }
        if (taken != MatchingOutcome.NONE && k > taken) {
            return of(a, position, Explanation.Kind.EARLIER_CHOICE, List.of(), Sentences.earlier(taken), Text.NONE);
        }
        if (outcome.closed(place)) {
            Text why = Sentences.closed(problem.places().get(place).least());
            return of(a, position, Explanation.Kind.CLOSED, List.of(), why, Text.NONE);
        }
        List<Integer> binding = standings.bindings(a, position);
        if (binding.isEmpty()) {
            throw new IllegalArgumentException(
                    "the outcome must be stable, but applicant %s could enter choice %d%nTry: the verifier first"
                            .formatted(problem.roster().id(a), k + 1));
        }
        Text why = binding.size() == 1
                ? refused(binding.getFirst(), rank(a, position))
                : Sentences.refused(binding.stream().map(forest::name).toList(), rank(a, position));
        return of(a, position, Explanation.Kind.QUOTA, binding, why, missing.of(a, position, binding));
    }

    private Text placed(int a, int position) {
        int place = choices.placeAt(position);
        return standings.full(place)
                ? Sentences.placed(rank(a, position), cutoff(place))
                : Sentences.placedWithRoom(rank(a, position));
    }

    private int rank(int a, int position) {
        return standings.rank(choices.placeAt(position), standings.key(a, position));
    }

    private Explanation barred(int k, int place, Text why) {
        return new Explanation(
                k,
                problem.places().get(place).id(),
                Explanation.Kind.NOT_ELIGIBLE,
                0,
                standings.listed(place),
                cutoff(place),
                Text.NONE,
                List.of(),
                why,
                Text.NONE);
    }

    private Text refused(int binding, int rank) {
        return forest.kind(binding) == QuotaForest.Kind.OTHERS
                ? Sentences.refusedByReserve(forest.name(binding), forest.most(binding), rank)
                : Sentences.refused(forest.name(binding), forest.most(binding), rank);
    }

    private String name(int node) {
        return forest.kind(node) == QuotaForest.Kind.OTHERS ? forest.name(node) + "（其他人 others）" : forest.name(node);
    }

    private Explanation of(
            int a, int position, Explanation.Kind kind, List<Integer> binding, Text why, Text missingText) {
        int place = choices.placeAt(position);
        List<Explanation.Level> levels = new ArrayList<>();
        int part = place;
        for (int node = standings.cell(a, position);
                node != QuotaForest.NONE;
                node = standings.next(node, a, position)) {
            if (forest.kind(node) != QuotaForest.Kind.SOFT_RESERVE) {
                levels.add(new Explanation.Level(
                        name(node), standings.used(node), forest.most(node), binding.contains(node)));
            }
            part = binding.contains(node) && forest.parent(node) == place ? node : part;
        }
        return new Explanation(
                position - choices.first(a),
                problem.places().get(place).id(),
                kind,
                rank(a, position),
                standings.listed(place),
                standings.cutoff(place, part),
                tie(a, position, binding),
                levels,
                why,
                missingText);
    }

    /** Says so where the last who got in has the same score, under every bound in the way, so that the lottery decided. */
    private Text tie(int a, int position, List<Integer> binding) {
        long own = standings.key(a, position);
        if (binding.isEmpty()
                || binding.stream().anyMatch(n -> standings.used(n) == 0 || standings.worst(n) >> 32 != own >> 32)) {
            return Text.NONE;
        }
        long last = standings.worst(binding.getFirst());
        return Sentences.tie(
                problem.roster().tie(problem.applicantOf(last)) + 1,
                problem.roster().tie(a) + 1);
    }
}
