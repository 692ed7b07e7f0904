package org.siquan.app.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of advice.
 *
 * @param number from 1 in the park
 * @param chosen number of the scenario that is advised; null in a draft
 * @param by who started it
 * @param steps each move, in the order of the states
 * @param version counts the moves
 */
public record Advice(
        AdviceId id,
        int number,
        int firstYear,
        int intakeYears,
        AdviceState state,
        @Nullable Integer chosen,
        Instant created,
        String by,
        List<Step> steps,
        long version) {

    /**
     * A move.
     *
     * @param day on which it was decided, filed, approved or counted
     * @param document number of the letter or of the authorities' document; may be empty but for an approved plan
     */
    public record Step(AdviceState state, LocalDate day, String document, String note, Instant at, String by) {}

    public Advice {
        steps = List.copyOf(steps);
    }

    public int lastYear() {
        return firstYear + intakeYears - 1;
    }

    /** Number of the document by which the authorities approved; empty before. */
    public String approvedBy() {
        return steps.stream()
                .filter(step -> step.state() == AdviceState.APPROVED)
                .map(Step::document)
                .findFirst()
                .orElse("");
    }
}
