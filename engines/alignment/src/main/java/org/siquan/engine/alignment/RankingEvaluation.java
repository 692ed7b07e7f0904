package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How well texts are ranked for queries, against judgements (as in TREC; what is not judged is not relevant).
 *
 * @param queries those that have something relevant; the others do not count
 * @param map mean average precision, 0..1; a relevant text that was not ranked counts as never found
 * @param mrr mean reciprocal rank of the first relevant one, 0..1
 * @param p1 share of queries whose first is relevant, 0..1
 * @param ndcg10 normalised discounted cumulative gain of the first ten, 0..1; gain is the grade, discount log2(place + 1)
 *     (Järvelin and Kekäläinen 2002)
 * @param ranks per query that counts, in the order given, the place of the first relevant text, 0 if none was ranked
 */
public record RankingEvaluation(int queries, double map, double mrr, double p1, double ndcg10, List<Integer> ranks) {

    private static final int TOP = 10;

    public RankingEvaluation {
        ranks = List.copyOf(ranks);
    }

    /**
     * Compares.
     *
     * @param ranked by query the texts in their order, best first
     * @param grades by query the grade of each judged text; above 0 is relevant
     * @throws IllegalArgumentException if no query has anything relevant
     */
    public static RankingEvaluation of(Map<String, List<String>> ranked, Map<String, Map<String, Double>> grades) {
        double precision = 0;
        double reciprocal = 0;
        double first = 0;
        double gain = 0;
        List<Integer> ranks = new ArrayList<>();
        for (Map.Entry<String, List<String>> query : ranked.entrySet()) {
            Map<String, Double> wanted = grades.getOrDefault(query.getKey(), Map.of());
            if (wanted.values().stream().noneMatch(grade -> grade > 0)) {
                continue;
            }
            List<Double> found = query.getValue().stream()
                    .map(text -> wanted.getOrDefault(text, 0.0))
                    .toList();
            int rank = rank(found);
            ranks.add(rank);
            reciprocal += rank > 0 ? 1.0 / rank : 0;
            first += rank == 1 ? 1 : 0;
            precision += averagePrecision(
                    found, wanted.values().stream().filter(grade -> grade > 0).count());
            gain += gain(found)
                    / gain(wanted.values().stream()
                            .sorted(Comparator.reverseOrder())
                            .toList());
        }
        int queries = ranks.size();
        if (queries == 0) {
            throw new IllegalArgumentException(
                    "judgements must name a text for at least one query, had none%nTry: the qrels of these queries"
                            .formatted());
        }
        return new RankingEvaluation(
                queries, precision / queries, reciprocal / queries, first / queries, gain / queries, ranks);
    }

    private static int rank(List<Double> found) {
        for (int place = 1; place <= found.size(); place++) {
            if (found.get(place - 1) > 0) {
                return place;
            }
        }
        return 0;
    }

    private static double averagePrecision(List<Double> found, long relevant) {
        int hits = 0;
        double sum = 0;
        for (int place = 1; place <= found.size(); place++) {
            if (found.get(place - 1) > 0) {
                hits++;
                sum += (double) hits / place;
            }
        }
        return sum / relevant;
    }

    private static double gain(List<Double> grades) {
        double sum = 0;
        for (int place = 1; place <= Math.min(TOP, grades.size()); place++) {
            sum += Math.max(0, grades.get(place - 1)) / (Math.log(place + 1.0) / Math.log(2));
        }
        return sum;
    }
}
