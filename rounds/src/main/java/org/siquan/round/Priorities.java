package org.siquan.round;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.siquan.engine.matching.Scores;
import org.siquan.round.DraftPlace.Criterion;

/**
 * What places order applicants by, compiled from what the files say to scores. Each place goes by the first it has of: its
 * own list, its rules, its weights; else by the scores of the applicants, one per choice or one for all; else by the lottery
 * alone. Lists and rules become dense ranks: 0 for the first, then -1 and so on, equals equal.
 */
final class Priorities {

    private enum Source {
        LIST,
        RULES,
        WEIGHTS,
        SCORES,
        SCORE,
        LOTTERY
    }

    private final Draft draft;
    private final FaultLog log;
    private final Source[] sources;
    private final Set<Source> used = EnumSet.noneOf(Source.class);

    Priorities(Draft draft, FaultLog log) {
        this.draft = draft;
        this.log = log;
        sources = new Source[draft.places.size()];
        for (int p = 0; p < sources.length; p++) {
            sources[p] = source(draft.places.get(p));
            used.add(sources[p]);
        }
    }

    private Source source(DraftPlace place) {
        if (place.listed()) {
            return Source.LIST;
        }
        if (!place.rules().isEmpty()) {
            return Source.RULES;
        }
        if (!place.weights().isEmpty()) {
            return Source.WEIGHTS;
        }
        if (draft.scores != null) {
            return Source.SCORES;
        }
        return draft.score != null ? Source.SCORE : Source.LOTTERY;
    }

    private boolean uses(Source source) {
        return used.contains(source);
    }

    private boolean only(Source source) {
        return used.size() == 1 && uses(source);
    }

    /** The scores; refuses in {@code causes} whoever a place's own list leaves out. Faults go to the log. */
    Scores scores(Causes causes) {
        Marks marks = new Marks(draft, log);
        if (uses(Source.WEIGHTS)) {
            marks.checkWeights(causes);
        }
        if (uses(Source.SCORE)) {
            checkScore();
        }
        if (uses(Source.SCORES)) {
            checkScores();
        }
        if (!log.clean()) {
            return Scores.common(new short[0]);
        }
        if (only(Source.LOTTERY)) {
            return Scores.common(new short[draft.wishes.lists()]);
        }
        if (only(Source.SCORE)) {
            return common();
        }
        return only(Source.WEIGHTS) ? marks.weighted() : Scores.listed(listed(marks, causes));
    }

    /** Warns of bounds that compare scores of different kinds. */
    void warnOfMixedScales() {
        for (Draft.Bound quota : draft.quotas) {
            Set<Source> kinds = EnumSet.noneOf(Source.class);
            for (int p = quota.places().nextSetBit(0);
                    p >= 0;
                    p = quota.places().nextSetBit(p + 1)) {
                kinds.add(sources[p]);
            }
            if (kinds.size() > 1) {
                log.warn(quota.spot(), RoundFaults.mixedScales(quota.name()));
            }
        }
    }

    private void checkScore() {
        Decimals score = draft.score;
        for (int a = 0; score != null && a < score.size(); a++) {
            if (score.get(a) == Decimal.NONE && ranksBy(Source.SCORE, a)) {
                log.error(draft.applicant(a, "score"), CellFaults.required());
            } else if (score.scaled(a, score.places()) != (int) score.scaled(a, score.places())) {
                log.error(draft.applicant(a, "score"), CellFaults.range(Decimal.text(score.get(a))));
            }
        }
    }

    private void checkScores() {
        Decimals scores = draft.scores;
        for (int a = 0; scores != null && a < draft.wishes.lists(); a++) {
            for (int i = draft.wishes.first(a); i < draft.wishes.first(a + 1); i++) {
                long whole = scores.scaled(i, scores.places());
                if (whole != (int) whole) {
                    log.error(draft.applicant(a, "scores"), CellFaults.range(Decimal.text(scores.get(i))));
                }
            }
        }
    }

    private boolean ranksBy(Source source, int applicant) {
        for (int i = draft.wishes.first(applicant); i < draft.wishes.first(applicant + 1); i++) {
            if (sources[draft.wishes.place(i)] == source) {
                return true;
            }
        }
        return false;
    }

    private Scores common() {
        int[] all = new int[draft.wishes.lists()];
        boolean fits = true;
        for (int a = 0; a < all.length; a++) {
            all[a] = score(a);
            fits &= all[a] == (short) all[a];
        }
        if (!fits) {
            return Scores.common(all);
        }
        short[] narrow = new short[all.length];
        for (int a = 0; a < all.length; a++) {
            narrow[a] = (short) all[a];
        }
        return Scores.common(narrow);
    }

    private int score(int applicant) {
        Decimals score = draft.score;
        return score == null ? 0 : (int) score.scaled(applicant, score.places());
    }

    private int[] listed(Marks marks, Causes causes) {
        Wishes wishes = draft.wishes;
        int[] scores = new int[wishes.size()];
        if (!only(Source.LIST)) {
            int i = 0;
            for (int a = 0; a < wishes.lists(); a++) {
                for (int end = wishes.first(a + 1); i < end; i++) {
                    scores[i] = single(marks, a, i);
                }
            }
        }
        if (uses(Source.LIST) || uses(Source.RULES)) {
            ByPlace byPlace = new ByPlace(wishes, draft.places.size());
            draft.orders.score(byPlace, scores, causes);
            for (int p = 0; p < sources.length; p++) {
                if (sources[p] == Source.RULES) {
                    rules(p, byPlace, scores);
                }
            }
        }
        return scores;
    }

    /** The score of one choice where the other applicants do not matter. */
    private int single(Marks marks, int applicant, int position) {
        int place = draft.wishes.place(position);
        return switch (sources[place]) {
            case WEIGHTS -> marks.sum(applicant, place);
            case SCORES -> {
                Decimals scores = draft.scores;
                yield scores == null ? 0 : (int) scores.scaled(position, scores.places());
            }
            case SCORE -> score(applicant);
            case LIST, RULES, LOTTERY -> 0;
        };
    }

    private void rules(int place, ByPlace byPlace, int[] scores) {
        int from = byPlace.first(place);
        Integer[] order = new Integer[byPlace.first(place + 1) - from];
        for (int i = 0; i < order.length; i++) {
            order[i] = from + i;
        }
        Comparator<Integer> rules = comparator(draft.places.get(place), byPlace);
        Arrays.sort(order, rules);
        int rank = 0;
        for (int i = 0; i < order.length; i++) {
            if (i > 0 && rules.compare(order[i - 1], order[i]) != 0) {
                rank--;
            }
            scores[byPlace.position(order[i])] = rank;
        }
    }

    private Comparator<Integer> comparator(DraftPlace place, ByPlace byPlace) {
        Comparator<Integer> rules = (_, _) -> 0;
        for (Criterion criterion : place.rules()) {
            rules = rules.thenComparing(
                    Comparator.comparingLong((Integer i) -> -value(criterion, byPlace.applicant(i))));
        }
        return rules;
    }

    /** More comes first; a missing mark last. */
    private long value(Criterion criterion, int applicant) {
        if (criterion.group() != null) {
            Ints groups = draft.groups;
            return groups != null && draft.groupSets.get(groups.get(applicant)).contains(criterion.group()) ? 1 : 0;
        }
        Decimals marks = draft.marks.get(criterion.subject());
        long mark = marks == null ? Decimal.NONE : marks.get(applicant);
        return mark == Decimal.NONE ? -Long.MAX_VALUE : mark;
    }
}
