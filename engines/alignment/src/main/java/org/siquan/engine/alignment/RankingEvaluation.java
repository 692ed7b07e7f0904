package org.siquan.engine.alignment;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well texts are ranked for queries, against judgements (as in TREC).
 *
 * @param queries those that have something relevant; the others do not count
 * @param map mean average precision, 0..1
 * @param mrr mean reciprocal rank of the first relevant one, 0..1
 * @param p1 share of queries whose first is relevant, 0..1
 */
public record RankingEvaluation(int queries, double map, double mrr, double p1) {

    /**
     * Compares.
     *
     * @param ranked by query the texts in their order, best first
     * @param relevant by query what is relevant
     * @throws IllegalArgumentException if no query has anything relevant
     */
    public static RankingEvaluation of(Map<String, List<String>> ranked, Map<String, Set<String>> relevant) {
        int queries = 0;
        double precision = 0;
        double reciprocal = 0;
        int first = 0;
        for (Map.Entry<String, List<String>> query : ranked.entrySet()) {
            Set<String> wanted = relevant.getOrDefault(query.getKey(), Set.of());
            if (wanted.isEmpty()) {
                continue;
            }
            queries++;
            int found = 0;
            double sum = 0;
            for (int place = 1; place <= query.getValue().size(); place++) {
                if (wanted.contains(query.getValue().get(place - 1))) {
                    found++;
                    sum += (double) found / place;
                    reciprocal += found == 1 ? 1.0 / place : 0;
                    first += place == 1 ? 1 : 0;
                }
            }
            precision += sum / wanted.size();
        }
        if (queries == 0) {
            throw new IllegalArgumentException(
                    "judgements must name a text for at least one query, had none%nTry: the qrels of these queries"
                            .formatted());
        }
        return new RankingEvaluation(queries, precision / queries, reciprocal / queries, (double) first / queries);
    }
}
