package org.siquan.engine.scheduling.university;

import java.util.List;

/**
 * A relation between classes.
 *
 * @param first first number in the brackets, 0 if there is none
 * @param second second number in the brackets, 0 if there is none
 * @param required true = hard
 * @param penalty cost of a violation before weighting; without meaning if required
 * @param classes indices, in the order of the file
 */
public record Distribution(
        DistributionType type, int first, int second, boolean required, int penalty, List<Integer> classes) {

    public Distribution {
        classes = List.copyOf(classes);
    }
}
