package org.siquan.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.siquan.engine.matching.Choices;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.Place;
import org.siquan.engine.matching.QuotaForestBuilder;
import org.siquan.engine.matching.Roster;
import org.siquan.engine.matching.Scores;

/**
 * A random instance of hospitals/residents with ties, the same for the same numbers, made as in the literature (Irving and
 * Manlove 2009; Kwanashie and Manlove 2014; Delorme et al. 2019): strict lists of one length, total capacity spread evenly.
 *
 * <p>A resident draws hospitals one after the other, each in proportion to its popularity and none twice. Popularities lie
 * evenly between 1 and {@code popularity}, dealt out at random. <b>Independent ties</b>: each hospital puts those who rank it
 * in a random order, and each entry is tied with the one before with probability {@code density}. <b>Graded ties</b>: each
 * resident has one of {@code grades} grades, all alike likely, and all hospitals rank by grade.
 *
 * @param popularity how many times the least popular hospital's popularity the most popular has; 1 = all alike
 * @param density of independent ties, 0..1; not used with grades
 * @param grades 0 = independent ties
 */
record TiedMarket(
        int residents,
        int hospitals,
        int choices,
        int seats,
        double popularity,
        double density,
        int grades,
        long seed) {

    MatchingProblem problem() {
        SplittableRandom random = new SplittableRandom(seed);
        short[] lists = lists(random);
        QuotaForestBuilder forest = new QuotaForestBuilder(List.of(Set.of()));
        List<Place> places = IntStream.range(0, hospitals)
                .mapToObj(h -> new Place("h" + h, "h" + h, 0, seats / hospitals + (h < seats % hospitals ? 1 : 0)))
                .toList();
        places.forEach(place -> forest.place(place.id(), place.name(), place.most()));
        List<String> ids = IntStream.range(0, residents).mapToObj(r -> "r" + r).toList();
        return MatchingProblem.of(
                Roster.of(ids, null, null),
                places,
                Choices.rows(choices, lists),
                grades > 0 ? graded(random) : independent(lists, random),
                forest.build());
    }

    private short[] lists(SplittableRandom random) {
        double[] weight = IntStream.range(0, hospitals)
                .mapToDouble(h -> 1 + (popularity - 1) * h / Math.max(1, hospitals - 1))
                .toArray();
        for (int h = hospitals - 1; h > 0; h--) {
            int other = random.nextInt(h + 1);
            double kept = weight[h];
            weight[h] = weight[other];
            weight[other] = kept;
        }
        Arrays.parallelPrefix(weight, Double::sum);
        short[] lists = new short[residents * choices];
        for (int r = 0; r < residents; r++) {
            int from = r * choices;
            for (int k = 0; k < choices; ) {
                int found = Arrays.binarySearch(weight, random.nextDouble(weight[hospitals - 1]));
                short hospital = (short) (found >= 0 ? found : -found - 1);
                lists[from + k] = hospital;
                int same = from;
                while (lists[same] != hospital) {
                    same++;
                }
                k += same == from + k ? 1 : 0; // drawn before: draw again
            }
        }
        return lists;
    }

    private Scores graded(SplittableRandom random) {
        short[] grade = new short[residents];
        for (int r = 0; r < residents; r++) {
            grade[r] = (short) random.nextInt(grades);
        }
        return Scores.common(grade);
    }

    private Scores independent(short[] lists, SplittableRandom random) {
        int[] score = new int[lists.length];
        for (int h = 0; h < hospitals; h++) {
            int hospital = h;
            List<Integer> order = new java.util.ArrayList<>(IntStream.range(0, lists.length)
                    .filter(position -> lists[position] == hospital)
                    .boxed()
                    .toList());
            for (int i = order.size() - 1; i > 0; i--) {
                Collections.swap(order, i, random.nextInt(i + 1));
            }
            int level = 0;
            for (int position : order) {
                score[position] = level;
                level -= random.nextDouble() < density ? 0 : 1;
            }
        }
        return Scores.listed(score);
    }
}
