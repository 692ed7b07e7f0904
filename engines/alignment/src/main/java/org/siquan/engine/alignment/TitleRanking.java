package org.siquan.engine.alignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ranks known titles by how alike they are to another title: the cosine of their meanings, the words they share, and how
 * probable it is that both are the same occupation (Bhattacharyya coefficient of their occupations). Thread-safe once built.
 *
 * @implNote a query is O(titles &times; 512)
 */
public final class TitleRanking {

    /** Occupations of a title that are looked at. */
    private static final int OCCUPATIONS = 20;

    private static final double MEANING = 1;
    private static final double WORDS = 0.25;
    private static final double OCCUPATION = 0.25;

    private final AlignmentEngine engine;
    private final List<Known> known;

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Known(float[] meaning, Set<Integer> words, Map<String, Double> occupations) {}

    private TitleRanking(AlignmentEngine engine, List<Known> known) {
        this.engine = engine;
        this.known = known;
    }

    /** Prepares titles to be found. */
    public static TitleRanking of(AlignmentEngine engine, List<String> titles) {
        return new TitleRanking(engine, known(engine, titles));
    }

    private static List<Known> known(AlignmentEngine engine, List<String> titles) {
        List<List<OccupationCandidate>> occupations = engine.rankTitles(titles, OCCUPATIONS);
        List<TitleQuery> queries = engine.queries(titles);
        List<Known> known = new ArrayList<>(titles.size());
        for (int i = 0; i < titles.size(); i++) {
            Set<Integer> words =
                    TitleInput.buckets(queries.get(i).text().core()).keySet();
            Map<String, Double> probable = new HashMap<>();
            occupations.get(i).forEach(o -> probable.put(o.code(), o.probability()));
            known.add(new Known(queries.get(i).core(), words, probable));
        }
        return known;
    }

    /** For each title the known ones in their order, best first, as places in the list they were given in. */
    public List<List<Integer>> rank(List<String> titles) {
        return known(engine, titles).stream().map(this::rank).toList();
    }

    private List<Integer> rank(Known title) {
        double[] alike =
                known.stream().mapToDouble(other -> alike(title, other)).toArray();
        return IntStream.range(0, alike.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -alike[i]).thenComparingInt(i -> i))
                .toList();
    }

    private static double alike(Known left, Known right) {
        long shared = left.words().stream().filter(right.words()::contains).count();
        double words = shared
                / Math.sqrt(Math.max(
                        1.0, (double) left.words().size() * right.words().size()));
        double occupation = 0;
        for (Map.Entry<String, Double> each : left.occupations().entrySet()) {
            occupation += Math.sqrt(each.getValue() * right.occupations().getOrDefault(each.getKey(), 0.0));
        }
        return MEANING * SentenceEncoder.cosine(left.meaning(), right.meaning())
                + WORDS * words
                + OCCUPATION * occupation;
    }
}
