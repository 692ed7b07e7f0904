package org.siquan.engine.matching.verify;

/**
 * What places order applicants by: the larger number first. Across the places of one bound the same comparison holds.
 * Arrays given are kept and must not be changed afterwards. Thread-safe.
 */
public sealed interface Priority {

    /** The applicant's number at the place that stands at this position of the lists. */
    int score(int applicant, int position, int place);

    /** True if the number is the same at all places. */
    default boolean common() {
        return false;
    }

    /** One number per applicant. */
    static Priority common(short[] score) {
        return new CommonShort(score);
    }

    /** One number per applicant. */
    static Priority common(int[] score) {
        return new CommonInt(score);
    }

    /**
     * One number per choice.
     *
     * @param score length = all choices
     */
    static Priority listed(int[] score) {
        return new Listed(score);
    }

    /**
     * The sum over subjects of weight × mark.
     *
     * @param marks shape [subject][applicant]
     * @param weights shape [place × subjects + subject]; sums must fit into 32 bits
     */
    static Priority weighted(short[][] marks, int[] weights) {
        return new Weighted(marks.clone(), weights);
    }

    /** See {@link Priority#common(short[])}. */
    final class CommonShort implements Priority {
        private final short[] score;

        private CommonShort(short[] score) {
            this.score = score;
        }

        @Override
        public int score(int applicant, int position, int place) {
            return score[applicant];
        }

        @Override
        public boolean common() {
            return true;
        }
    }

    /** See {@link Priority#common(int[])}. */
    final class CommonInt implements Priority {
        private final int[] score;

        private CommonInt(int[] score) {
            this.score = score;
        }

        @Override
        public int score(int applicant, int position, int place) {
            return score[applicant];
        }

        @Override
        public boolean common() {
            return true;
        }
    }

    /** See {@link Priority#listed(int[])}. */
    final class Listed implements Priority {
        private final int[] score;

        private Listed(int[] score) {
            this.score = score;
        }

        @Override
        public int score(int applicant, int position, int place) {
            return score[position];
        }
    }

    /** See {@link Priority#weighted(short[][], int[])}. */
    final class Weighted implements Priority {
        private final short[][] marks;
        private final int[] weights;

        private Weighted(short[][] marks, int[] weights) {
            this.marks = marks;
            this.weights = weights;
        }

        @Override
        public int score(int applicant, int position, int place) {
            int sum = 0;
            int row = place * marks.length;
            for (int s = 0; s < marks.length; s++) {
                sum += weights[row + s] * marks[s][applicant];
            }
            return sum;
        }
    }
}
