package org.siquan.engine.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A problem of which one list at a time is told otherwise; only the columns of lists and scores are made again. */
final class Retold {

    private final MatchingProblem honest;
    private final Map<String, Integer> index = new HashMap<>();

    Retold(MatchingProblem honest) {
        this.honest = honest;
        honest.places().forEach(place -> index.put(place.id(), index.size()));
    }

    int place(String id) {
        return index.getOrDefault(id, MatchingOutcome.NONE);
    }

    MatchingProblem telling(int liar, List<Choice> told) {
        Choices lists = honest.choices();
        int from = lists.first(liar);
        int more = told.size() - (lists.end(liar) - from);
        int[] first = new int[honest.applicants() + 1];
        for (int a = 0; a < honest.applicants(); a++) {
            first[a + 1] = lists.end(a) + (a < liar ? 0 : more);
        }
        int[] wished = new int[lists.size() + more];
        int[] score = new int[wished.length];
        long[] barred = new long[(wished.length >> 6) + 1];
        for (int position = 0; position < lists.size(); position++) {
            if (position < from || position >= lists.end(liar)) {
                int to = position < from ? position : position + more;
                wished[to] = lists.placeAt(position);
                score[to] = honest.scores().common() ? 0 : honest.scores().at(0, position, wished[to]);
                bar(barred, to, lists.eligibleAt(position));
            }
        }
        for (int k = 0; k < told.size(); k++) {
            wished[from + k] = place(told.get(k).place());
            score[from + k] = told.get(k).score();
            bar(barred, from + k, told.get(k).eligible());
        }
        return MatchingProblem.of(
                honest.roster(),
                honest.places(),
                Choices.lists(first, wished, honest.places().size(), barred),
                honest.scores().common() ? honest.scores() : Scores.listed(score),
                honest.forest());
    }

    private static void bar(long[] barred, int position, boolean eligible) {
        barred[position >> 6] |= eligible ? 0 : 1L << position;
    }
}
