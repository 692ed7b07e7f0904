package org.siquan.engine.alignment.gap;

/**
 * How much each source of demand counts when they are combined. A source that says nothing of a major drops out and the
 * others share its weight.
 *
 * @param orders &ge; 0
 * @param advertisements &ge; 0
 * @param shortages &ge; 0; not all three 0
 */
public record SourceWeights(double orders, double advertisements, double shortages) {

    /**
     * Orders are agreements with the region's own enterprises, advertisements are many and from anywhere, catalogues name
     * occupations only. The figures are a convention of ours; whoever decides otherwise states their own.
     */
    public static final SourceWeights STANDARD = new SourceWeights(0.6, 0.3, 0.1);

    public SourceWeights {
        Given.range("weight of orders", orders, 0, 1e6);
        Given.range("weight of advertisements", advertisements, 0, 1e6);
        Given.range("weight of shortages", shortages, 0, 1e6);
        if (orders + advertisements + shortages <= 0) {
            throw new IllegalArgumentException("weights of sources must not all be 0%nTry: 0.6, 0.3, 0.1".formatted());
        }
    }

    /** The weight of one source. */
    public double of(DemandSource source) {
        return switch (source) {
            case ORDERS -> orders;
            case ADVERTISEMENTS -> advertisements;
            case SHORTAGES -> shortages;
        };
    }
}
