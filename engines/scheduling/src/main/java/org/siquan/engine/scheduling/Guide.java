package org.siquan.engine.scheduling;

/**
 * What the relaxation knows that helps a construction.
 *
 * @param price what is scarce costs at least so much, shape [resource][open week]
 * @param burden mean burden of each class of learners that are alike
 */
@SuppressWarnings("ArrayRecordComponent")
record Guide(long[] price, double[] burden) {

    /** Knows nothing. */
    static final Guide NONE = new Guide(new long[0], new double[0]);

    int usual(int learnerClass) {
        return burden.length == 0 ? 0 : (int) Math.round(burden[learnerClass]);
    }
}
