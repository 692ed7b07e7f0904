package org.siquan.engine.intake.history;

/**
 * How much each source counts where several speak of the same quarter. Weights of the sources that are present are scaled
 * to 1, so only their proportions matter.
 *
 * @param orders weight, finite, &ge; 0; at least one weight is above 0
 * @param headcount likewise
 * @param postings likewise
 * @param openingsPerPosting openings that one advertisement stands for where that cannot be measured, &gt; 0
 */
public record SourceWeights(double orders, double headcount, double postings, double openingsPerPosting) {

    /**
     * A convention of this project: an order is a commitment, a plan an intention, an advertisement a sign; one opening per
     * advertisement where nothing is known.
     */
    public static final SourceWeights STANDARD = new SourceWeights(1, 0.8, 0.5, 1);

    public SourceWeights {
        require("orders", orders);
        require("headcount", headcount);
        require("postings", postings);
        if (orders + headcount + postings <= 0) {
            throw new IllegalArgumentException(
                    "one weight of the sources must be above 0, all were 0%nTry: 1, 0.8 and 0.5".formatted());
        }
        if (!(openingsPerPosting > 0 && openingsPerPosting <= Observed.MOST)) {
            throw new IllegalArgumentException(
                    "openingsPerPosting must be above 0, was %s%nTry: 1".formatted(openingsPerPosting));
        }
    }

    private static void require(String name, double weight) {
        if (!(weight >= 0 && weight <= Observed.MOST)) {
            throw new IllegalArgumentException(
                    "weight of %s must be 0..1e9, was %s%nTry: a number from 0 to 1".formatted(name, weight));
        }
    }

    /** The weight of a source. */
    public double of(DemandSource source) {
        return switch (source) {
            case ORDERS -> orders;
            case HEADCOUNT -> headcount;
            case POSTINGS -> postings;
        };
    }
}
