package org.siquan.app.reports.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.Span;

/**
 * What is recorded about the placements of a school's year; each map by placement, and without an entry where nothing is.
 *
 * @param home province that counts as the school's; null where it is not known
 * @param signed day on which all had signed an agreement; empty text day null: there is one that not all signed
 * @param insured days that the policy covers
 * @param monthlyFen agreed pay by the month, in fen
 * @param months of pay with their due day before {@code today}
 * @param workDays on which a shift was planned and it ran, in the year and before {@code today}
 * @param checked days that a tutor or mentor checked
 * @param journals weeks with a journal
 * @param reports placements with a report
 * @param ends how they ended
 * @param hired learners and orders, as {@code learner/order}, whom the enterprise employed
 */
record YearRecords(
        @Nullable String home,
        List<Placed> placements,
        Map<UUID, Signed> signed,
        Map<UUID, Span> insured,
        Map<UUID, Long> monthlyFen,
        Map<UUID, List<PaidMonth>> months,
        Map<UUID, List<LocalDate>> workDays,
        Map<UUID, Set<LocalDate>> checked,
        Map<UUID, Integer> journals,
        Set<UUID> reports,
        Map<UUID, List<Matter>> incidents,
        Map<UUID, List<Dispute>> cases,
        Map<UUID, End> ends,
        Set<String> hired) {

    /** @param day null while not all have signed */
    record Signed(@Nullable LocalDate day) {}

    /** @param lastPaid null where nothing was paid */
    record PaidMonth(
            LocalDate month,
            LocalDate dueOn,
            long dueFen,
            long paidFen,
            @Nullable LocalDate lastPaid) {

        boolean inTime() {
            return paidFen >= dueFen && (lastPaid == null ? dueFen == 0 : !lastPaid.isAfter(dueOn));
        }
    }

    /** An important matter. */
    record Matter(String kind, String level, LocalDate known, Instant reported, Instant due) {}

    /** A case about pay and rights. */
    record Dispute(
            String kind,
            boolean byPerson,
            LocalDate opened,
            @Nullable String outcome) {}

    /**
     * How a placement ended.
     *
     * @param on day on which the school recorded it; null where it has not
     * @param by party that ended the agreement early; null where none did
     * @param why as recorded
     */
    record End(@Nullable LocalDate on, @Nullable String by, String why) {}
}
