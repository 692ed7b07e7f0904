package org.siquan.engine.alignment.gap;

/**
 * One competency that an item of demand asks of one major.
 *
 * @param major code of the major whose courses must answer it; {@link #ANY_MAJOR} if no major is named
 * @param competency id
 * @param weight its part in the item, &gt; 0; only the proportions within an item matter for shares served
 * @param depth 1 (knows), 2 (does under guidance) or 3 (does alone)
 */
public record Asked(String major, String competency, double weight, int depth) {

    /** The courses of every major may answer it. */
    public static final String ANY_MAJOR = "";

    public Asked {
        Given.text("competency asked for", competency);
        Given.range("weight of " + competency, weight, Double.MIN_VALUE, 1e9);
        Given.range("depth of " + competency, depth, 1, Given.DEEPEST);
    }
}
