package org.siquan.engine.intake;

/**
 * An order class (订单班) as its two parties signed it.
 *
 * @param least learners below which it does not open, &ge; 0
 * @param bySchool places the school agreed to, &ge; least
 * @param byEnterprise places the enterprise agreed to, &ge; least
 */
public record OrderClass(String id, String enterprise, String school, int least, int bySchool, int byEnterprise) {

    public OrderClass {
        if (least < 0 || Math.min(bySchool, byEnterprise) < least) {
            throw new IllegalArgumentException(
                    "order class %s must have 0 <= least <= places of both parties, had %d, school %d, enterprise %d%nTry: agree again"
                            .formatted(id, least, bySchool, byEnterprise));
        }
    }

    /** Places both parties agreed to. */
    public int agreed() {
        return Math.min(bySchool, byEnterprise);
    }

    /** The class as what {@link SeatPlanProblem} divides places among. */
    public Programme asProgramme() {
        return new Programme(id, school, 0, least, agreed(), 1, Pipeline.NONE);
    }
}
