package org.siquan.engine.alignment;

import java.util.List;

/**
 * How far a major leads to an advertisement.
 *
 * @param major code of the major
 * @param share part of the whole, 0..1; the shares of one advertisement add up to 1
 * @param competencies ids of the competencies by which it leads there, in the order of their strength
 */
public record MajorShare(String major, double share, List<String> competencies) {

    public MajorShare {
        competencies = List.copyOf(competencies);
    }
}
