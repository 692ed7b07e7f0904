package org.siquan.app.rosters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a school has to insure: its learners whose placement begins within some days and is more than a draft. */
public interface InsuranceList {

    /**
     * One of the insured.
     *
     * @param mask of the identity number; blank: the roster has none
     */
    record Insured(
            String learner,
            String name,
            @Nullable LocalDate born,
            String mask,
            String phone,
            String unit,
            String post,
            LocalDate first,
            LocalDate last) {}

    /** Of the actor's own school by first day, with masked numbers. */
    List<Insured> list(LocalDate from, LocalDate to);
}
