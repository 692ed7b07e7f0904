package org.siquan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.siquan.engine.matching.Applicant;
import org.siquan.engine.matching.Choice;
import org.siquan.engine.matching.MatchingProblem;
import org.siquan.engine.matching.MatchingProblemBuilder;
import org.siquan.engine.matching.Place;

/**
 * A random market with teams that stay together, the same for the same numbers. Teams come first and have {@code least} to
 * {@code largest} members, all sizes alike likely; everybody else applies alone. A list has {@code choices} different places,
 * the i-th drawn with weight 1 / i^{@code skew}; a team draws one. Every place has the same seats. A score is 1000 × (r × own +
 * sqrt(1 − r²) × here), both normal: one draw per learner, one per learner and place; r is {@code alike}.
 *
 * @param seats of all places, as a share of the applicants
 * @param skew exponent of popularity, 0 = all places alike
 * @param alike correlation of a learner's scores in two places is its square, 0..1
 */
record TeamedMarket(
        int applicants,
        int places,
        int choices,
        int teams,
        int least,
        int largest,
        double seats,
        double skew,
        double alike,
        long seed) {

    private static final int SCALE = 1_000;

    MatchingProblem problem() {
        SplittableRandom random = new SplittableRandom(seed);
        MatchingProblemBuilder builder = MatchingProblem.builder();
        int most = (int) Math.round(applicants * seats / places);
        for (int p = 0; p < places; p++) {
            builder.place(new Place("P" + p, "P" + p, 0, most));
        }
        int next = 0;
        for (int t = 0; next < applicants; t++) {
            int size = t < teams ? Math.min(random.nextInt(least, largest + 1), applicants - next) : 1;
            List<Integer> list = list(random);
            List<String> members = new ArrayList<>();
            for (int m = 0; m < size; m++, next++) {
                members.add("A" + next);
                builder.applicant(new Applicant("A" + next, "", next, choices(random, list)));
            }
            if (size > 1) {
                builder.team("T" + t, members);
            }
        }
        return builder.build();
    }

    private List<Integer> list(SplittableRandom random) {
        double[] weight = new double[places];
        for (int p = 0; p < places; p++) {
            weight[p] = Math.pow(p + 1, -skew) + (p > 0 ? weight[p - 1] : 0);
        }
        List<Integer> list = new ArrayList<>();
        while (list.size() < choices) {
            double drawn = random.nextDouble(weight[places - 1]);
            int p = 0;
            while (weight[p] < drawn) {
                p++;
            }
            if (!list.contains(p)) {
                list.add(p);
            }
        }
        return list;
    }

    private List<Choice> choices(SplittableRandom random, List<Integer> list) {
        double own = random.nextGaussian();
        double rest = Math.sqrt(1 - alike * alike);
        return list.stream()
                .map(p -> Choice.of("P" + p, (int) Math.round(SCALE * (alike * own + rest * random.nextGaussian()))))
                .toList();
    }
}
