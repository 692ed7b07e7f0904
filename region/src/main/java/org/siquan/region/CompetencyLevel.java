package org.siquan.region;

/**
 * What somebody does who has a competency to one of the five levels of the framework; a competency is described on all
 * five or on none.
 *
 * @param level 1 (lowest) to {@link #HIGHEST}
 * @param zh the descriptor in Chinese
 * @param en the descriptor in English
 */
public record CompetencyLevel(CompetencyId competency, int level, String zh, String en) {

    /** The highest level. */
    public static final int HIGHEST = 5;
}
