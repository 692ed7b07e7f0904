package org.siquan.engine.matching.verify;

/**
 * What an outcome claims beside keeping the bounds; it is held to this and to no more.
 *
 * @param stability in which sense nobody has cause to complain
 * @param best true: no other stable outcome is better for any applicant
 * @param closedStay true: no group could open a closed place among themselves; else such a group is only remarked
 */
public record Claims(Stability stability, boolean best, boolean closedStay) {

    private static final String UNCLAIMED = "+unclaimed";

    /** Senses in which an outcome can be stable; see {@link Exchange} for the rule of all but the second. */
    public enum Stability {
        /** Priority with tie numbers decides everywhere: deferred acceptance. */
        BY_LOTTERY,
        /** Everybody chose in turn, the highest priority first: serial dictatorship, also where bounds cross; see {@link InTurn}. */
        IN_TURN,
        /** Equal priority gives no cause to complain (weak stability): mechanisms that break ties to place more. */
        TIES_KEPT,
        /**
         * Priority counts among those in the same place only, and a full bound around it excuses an empty seat (weak
         * stability of Kamada and Kojima 2017, Journal of Economic Theory 168, 107–142).
         */
        WITHIN_PLACES,
        /** Nothing is claimed. */
        NONE
    }

    /**
     * What the mechanism of this name claims, as published with the outcome; an opening rule around it ({@code +opening})
     * claims the same for the places that open, and {@code +unclaimed} that no group could open a closed one. Of a name that
     * is not known only the bounds are checked.
     */
    public static Claims ofMechanism(String name) {
        if (name.endsWith(UNCLAIMED)) {
            return ofMechanism(name.substring(0, name.length() - UNCLAIMED.length()))
                    .closedStaying();
        }
        String inner = name.endsWith("+opening") ? name.substring(0, name.length() - "+opening".length()) : name;
        return switch (inner) {
            case "serial-dictatorship" -> new Claims(Stability.IN_TURN, false, false);
            case "deferred-acceptance", "opening-optimal" -> bestStable();
            case "deferred-acceptance-places", "plda-rq" -> stable();
            case "kiraly", "max-hrt" -> new Claims(Stability.TIES_KEPT, false, false);
            case "flexible-deferred-acceptance" -> new Claims(Stability.WITHIN_PLACES, false, false);
            default -> boundsOnly();
        };
    }

    /** Stable and best for every applicant among all stable outcomes. */
    public static Claims bestStable() {
        return new Claims(Stability.BY_LOTTERY, true, false);
    }

    /** Stable by priority and tie number. */
    public static Claims stable() {
        return new Claims(Stability.BY_LOTTERY, false, false);
    }

    /** The bounds and nothing else. */
    public static Claims boundsOnly() {
        return new Claims(Stability.NONE, false, false);
    }

    /** The same, and no closed place could be opened by a group. */
    public Claims closedStaying() {
        return new Claims(stability, best, true);
    }
}
