package org.siquan.engine.matching;

/**
 * What places order applicants by: the higher score first, equal scores by tie number. Scores of places under one quota
 * must share one scale. Immutable and thread-safe; arrays given are kept and must not be changed afterwards.
 */
public sealed interface Scores {

    /**
     * The applicant's score at a place.
     *
     * @param position where the place stands in {@link Choices}
     */
    int at(int applicant, int position, int place);

    /** Memory of the columns in bytes. */
    long bytes();

    /** True if every applicant has one score at all places, as score-ordered choice (平行志愿) needs. */
    boolean common();

    /** One score per applicant, the same everywhere; at most 16 bits. */
    static Scores common(short[] score) {
        return new CommonNarrow(score);
    }

    /** One score per applicant, the same everywhere. */
    static Scores common(int[] score) {
        return new Common(score);
    }

    /**
     * One score per choice.
     *
     * @param score length = all choices
     */
    static Scores listed(int[] score) {
        return new Listed(score);
    }

    /**
     * Place-specific scores that are computed and never stored: the sum over subjects of weight × mark.
     *
     * @param marks shape [subject][applicant]
     * @param weights shape [place × subjects + subject]
     * @throws ArithmeticException if a sum could leave the range of int
     */
    static Scores weighted(short[][] marks, int[] weights) {
        int subjects = marks.length;
        int applicants = marks[0].length;
        short[] rows = new short[Math.multiplyExact(subjects, applicants)];
        int[] largest = new int[subjects];
        for (int s = 0; s < subjects; s++) {
            for (int a = 0; a < applicants; a++) {
                rows[a * subjects + s] = marks[s][a];
                largest[s] = Math.max(largest[s], Math.abs((int) marks[s][a]));
            }
        }
        requireInt(largest, weights);
        return new WeightedNarrow(rows, weights, subjects);
    }

    /**
     * The same with marks that do not fit 16 bits.
     *
     * @param marks shape [subject][applicant], above {@link Integer#MIN_VALUE}
     * @param weights shape [place × subjects + subject]
     * @throws ArithmeticException if a sum could leave the range of int
     */
    static Scores weighted(int[][] marks, int[] weights) {
        int subjects = marks.length;
        int applicants = marks[0].length;
        int[] rows = new int[Math.multiplyExact(subjects, applicants)];
        int[] largest = new int[subjects];
        for (int s = 0; s < subjects; s++) {
            for (int a = 0; a < applicants; a++) {
                rows[a * subjects + s] = marks[s][a];
                largest[s] = Math.max(largest[s], Math.absExact(marks[s][a]));
            }
        }
        requireInt(largest, weights);
        return new WeightedWide(rows, weights, subjects);
    }

    private static void requireInt(int[] largest, int[] weights) {
        for (int p = 0; p < weights.length; p += largest.length) {
            long reach = 0;
            for (int s = 0; s < largest.length; s++) {
                reach = Math.addExact(reach, Math.abs((long) weights[p + s]) * largest[s]);
            }
            Math.toIntExact(reach);
        }
    }

    /** See {@link Scores#common(short[])}. */
    final class CommonNarrow implements Scores {
        private final short[] score;

        CommonNarrow(short[] score) {
            this.score = score;
        }

        @Override
        public int at(int applicant, int position, int place) {
            return score[applicant];
        }

        @Override
        public long bytes() {
            return 2L * score.length;
        }

        @Override
        public boolean common() {
            return true;
        }
    }

    /** See {@link Scores#common(int[])}. */
    final class Common implements Scores {
        private final int[] score;

        Common(int[] score) {
            this.score = score;
        }

        @Override
        public int at(int applicant, int position, int place) {
            return score[applicant];
        }

        @Override
        public long bytes() {
            return 4L * score.length;
        }

        @Override
        public boolean common() {
            return true;
        }
    }

    /** See {@link Scores#listed(int[])}. */
    final class Listed implements Scores {
        final int[] score;

        Listed(int[] score) {
            this.score = score;
        }

        @Override
        public int at(int applicant, int position, int place) {
            return score[position];
        }

        @Override
        public long bytes() {
            return 4L * score.length;
        }

        @Override
        public boolean common() {
            return false;
        }
    }

    /** Scores that are the sum of weight × mark; see {@link Scores#weighted(short[][], int[])}. */
    sealed interface Weighted extends Scores {

        /** Number of subjects. */
        int subjects();

        /** Mark of an applicant in a subject. */
        int mark(int applicant, int subject);

        /** Weight of a subject at a place. */
        int weight(int place, int subject);

        @Override
        default boolean common() {
            return false;
        }
    }

    /** Marks of 16 bits. */
    final class WeightedNarrow implements Weighted {
        private final short[] marks;
        private final int[] weights;
        private final int subjects;

        private WeightedNarrow(short[] marks, int[] weights, int subjects) {
            this.marks = marks;
            this.weights = weights;
            this.subjects = subjects;
        }

        @Override
        public int at(int applicant, int position, int place) {
            int sum = 0;
            int row = applicant * subjects;
            int column = place * subjects;
            for (int s = 0; s < subjects; s++) {
                sum += weights[column + s] * marks[row + s];
            }
            return sum;
        }

        @Override
        public int subjects() {
            return subjects;
        }

        @Override
        public int mark(int applicant, int subject) {
            return marks[applicant * subjects + subject];
        }

        @Override
        public int weight(int place, int subject) {
            return weights[place * subjects + subject];
        }

        @Override
        public long bytes() {
            return 2L * marks.length + 4L * weights.length;
        }
    }

    /** Marks of 32 bits. */
    final class WeightedWide implements Weighted {
        private final int[] marks;
        private final int[] weights;
        private final int subjects;

        private WeightedWide(int[] marks, int[] weights, int subjects) {
            this.marks = marks;
            this.weights = weights;
            this.subjects = subjects;
        }

        @Override
        public int at(int applicant, int position, int place) {
            int sum = 0;
            int row = applicant * subjects;
            int column = place * subjects;
            for (int s = 0; s < subjects; s++) {
                sum += weights[column + s] * marks[row + s];
            }
            return sum;
        }

        @Override
        public int subjects() {
            return subjects;
        }

        @Override
        public int mark(int applicant, int subject) {
            return marks[applicant * subjects + subject];
        }

        @Override
        public int weight(int place, int subject) {
            return weights[place * subjects + subject];
        }

        @Override
        public long bytes() {
            return 4L * marks.length + 4L * weights.length;
        }
    }
}
