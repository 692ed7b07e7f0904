package org.siquan.app.rosters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A learner as the roster has them. The identity number is not part of it.
 *
 * @param number the learner's number at the school
 * @param learner identifier in the park; the number itself where the circle knew it, otherwise with the school before it
 * @param major as written in the roster; may be blank
 * @param programme of the education circle; null where the school has none for this major
 * @param stateWord as written in the roster
 * @param score null: not in the roster
 */
public record RosterEntry(
        String number,
        String learner,
        String name,
        @Nullable LocalDate born,
        String major,
        @Nullable String programme,
        String group,
        @Nullable Integer entryYear,
        RollState state,
        String stateWord,
        String phone,
        @Nullable Double score) {}
