package org.siquan.bench;

import java.util.ArrayList;
import java.util.Arrays;
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
 * An invented market of classes that open with a minimum, the same for the same numbers. Minima are 8 to 15 and seats 15 to
 * 30, all alike; then single seats are added or taken within 15 to 30 until there are {@code seats} in all.
 *
 * @param choices on every list, all different
 * @param skew exponent of the popularity of classes: the i-th is wished for with weight 1 / i^skew; 0 = all alike
 * @param likeness 0..1; correlation of a learner's scores in two classes is its square
 * @param seats in all
 */
record ClassMarket(int learners, int choices, int classes, double skew, double likeness, int seats, long seed) {

    private static final int LEAST_FROM = 8;
    private static final int LEAST_TO = 15;
    private static final int SEATS_FROM = 15;
    private static final int SEATS_TO = 30;
    private static final int SCALE = 10_000;

    MatchingProblem problem() {
        SplittableRandom random = new SplittableRandom(seed);
        List<Place> places = places(random);
        int[] wished = wished(random);
        int[] first = IntStream.rangeClosed(0, learners).map(a -> a * choices).toArray();
        int[] scores = scores(random);
        QuotaForestBuilder forest = new QuotaForestBuilder(List.of(Set.of()));
        places.forEach(p -> forest.place(p.id(), p.name(), p.most()));
        return MatchingProblem.of(
                Roster.of(IntStream.range(0, learners).mapToObj(a -> "A" + a).toList(), null, null),
                places,
                Choices.lists(first, wished, classes, null),
                Scores.listed(scores),
                forest.build());
    }

    private List<Place> places(SplittableRandom random) {
        int[] most = new int[classes];
        int left = seats;
        for (int p = 0; p < classes; p++) {
            most[p] = random.nextInt(SEATS_FROM, SEATS_TO + 1);
            left -= most[p];
        }
        while (left != 0) {
            int p = random.nextInt(classes);
            int step = Integer.signum(left);
            if (most[p] + step >= SEATS_FROM && most[p] + step <= SEATS_TO) {
                most[p] += step;
                left -= step;
            }
        }
        List<Place> places = new ArrayList<>();
        for (int p = 0; p < classes; p++) {
            int least = random.nextInt(LEAST_FROM, LEAST_TO + 1);
            places.add(new Place("P" + p, "P" + p, least, most[p]));
        }
        return places;
    }

    private int[] wished(SplittableRandom random) {
        double[] upTo = new double[classes];
        double sum = 0;
        for (int p = 0; p < classes; p++) {
            sum += Math.pow(p + 1, -skew);
            upTo[p] = sum;
        }
        int[] wished = new int[Math.multiplyExact(learners, choices)];
        for (int a = 0; a < learners; a++) {
            for (int k = 0; k < choices; ) {
                int found = Arrays.binarySearch(upTo, random.nextDouble() * sum);
                int p = Math.min(classes - 1, found < 0 ? -found - 1 : found);
                boolean again = false;
                for (int before = 0; before < k; before++) {
                    again |= wished[a * choices + before] == p;
                }
                if (!again) {
                    wished[a * choices + k++] = p;
                }
            }
        }
        return wished;
    }

    /** A score has a part that is the learner's own everywhere and one of each class, both normal. */
    private int[] scores(SplittableRandom random) {
        int[] scores = new int[learners * choices];
        double own = Math.sqrt(1 - likeness * likeness);
        for (int a = 0; a < learners; a++) {
            double common = random.nextGaussian();
            for (int k = 0; k < choices; k++) {
                scores[a * choices + k] = (int) Math.round(SCALE * (likeness * common + own * random.nextGaussian()));
            }
        }
        return scores;
    }
}
