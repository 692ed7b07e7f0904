package org.siquan.app.filings;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.OrgId;
import org.siquan.region.Province;

/**
 * A packet as stored.
 *
 * @param host province of the units; null in a routine packet, whose units may be anywhere
 * @param competent department of the school, as it stood when the packet was made
 * @param sending department of the school's province; null in a routine packet
 * @param receiving department of the host province; null where the configuration names none
 * @param dates days of the answers
 */
public record Filing(
        FilingId id,
        OrgId school,
        String schoolName,
        FilingKind kind,
        String term,
        Province home,
        @Nullable Province host,
        Office competent,
        @Nullable Office sending,
        @Nullable Office receiving,
        FilingState state,
        Dates dates,
        long version) {

    /** A department by id and name. */
    public record Office(String id, String name) {}

    /**
     * Answers so far; null where there is none.
     *
     * @param number of the accepted filing
     */
    public record Dates(
            @Nullable LocalDate consented,
            @Nullable LocalDate filed,
            @Nullable String number,
            @Nullable LocalDate handedOver,
            @Nullable LocalDate received,
            @Nullable LocalDate supervised) {}

    /** Who sits at a desk; empty where the configuration names nobody. */
    public Optional<Office> office(Desk desk) {
        return switch (desk) {
            case SCHOOL -> Optional.of(new Office(school.value(), schoolName));
            case COMPETENT -> Optional.of(competent);
            case SENDING -> Optional.ofNullable(sending);
            case HOST -> Optional.ofNullable(receiving);
        };
    }
}
