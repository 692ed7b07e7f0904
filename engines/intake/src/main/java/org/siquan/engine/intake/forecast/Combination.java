package org.siquan.engine.intake.forecast;

import java.util.List;

/** Weights of the methods. */
final class Combination {

    private static final int PICKS = 15;

    /** So many back-tests weigh as much as what is usual. */
    private static final double USUAL = 40;

    /** Less is left out, and need not be computed. */
    private static final double LEAST = 0.02;

    private Combination() {}

    static double[] mean(double[][] ahead, double[] weights) {
        double[] mean = new double[ahead[0].length];
        for (int m = 0; m < weights.length; m++) {
            for (int h = 0; weights[m] > 0 && h < mean.length; h++) {
                mean[h] += weights[m] * ahead[m][h];
            }
        }
        return mean;
    }

    /**
     * Greedy, with repetition, then drawn towards the usual weights.
     *
     * @param fewYears whether most series are too short to claim seasons; back-tests of longer ones would overrate the year before
     */
    static double[] of(List<BackTest> tests, boolean sparse, boolean fewYears) {
        double[] usual = Candidate.usual(sparse);
        if (tests.isEmpty()) {
            return usual;
        }
        int[] picked = new int[Candidate.COUNT];
        for (int pick = 1; pick <= PICKS; pick++) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int m = 0; m < picked.length; m++) {
                if (!sparse && m >= Candidate.SYNTETOS_BOYLAN.row()) {
                    continue;
                }
                if (!fewYears && m == Candidate.LAST_YEAR.row()) {
                    continue;
                }
                picked[m]++;
                double error = error(tests, picked, pick);
                picked[m]--;
                if (error < least) {
                    least = error;
                    best = m;
                }
            }
            picked[best]++;
        }
        double learned = tests.size() / (tests.size() + USUAL);
        double[] weights = new double[picked.length];
        double all = 0;
        for (int m = 0; m < weights.length; m++) {
            double weight = learned * picked[m] / PICKS + (1 - learned) * usual[m];
            weights[m] = weight < LEAST ? 0 : weight;
            all += weights[m];
        }
        for (int m = 0; m < weights.length; m++) {
            weights[m] /= all;
        }
        return weights;
    }

    private static double error(List<BackTest> tests, int[] picked, int picks) {
        double[] weights = new double[picked.length];
        for (int m = 0; m < weights.length; m++) {
            weights[m] = (double) picked[m] / picks;
        }
        double sum = 0;
        for (BackTest test : tests) {
            sum += test.smape(weights);
        }
        return sum / tests.size();
    }
}
