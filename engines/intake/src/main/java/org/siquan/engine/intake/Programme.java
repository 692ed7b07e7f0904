package org.siquan.engine.intake;

/**
 * A programme that may get seats.
 *
 * @param id unique
 * @param current seats of the approved plan now, &ge; 0
 * @param leastClass seats below which no class is formed; the plan gives 0 or at least this many
 * @param most seats at most, &ge; leastClass
 */
public record Programme(String id, int current, int leastClass, int most) {

    public Programme {
        if (current < 0 || leastClass < 0 || most < leastClass) {
            throw new IllegalArgumentException(
                    "programme %s must have 0 <= leastClass <= most and current >= 0, had %d, %d, %d%nTry: correct the plan"
                            .formatted(id, leastClass, most, current));
        }
    }
}
