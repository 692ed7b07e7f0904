package org.siquan.app.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.PlacementId;

/**
 * One edition of the agreement of a placement.
 *
 * @param edition 1 for the first; each amendment is one more
 * @param why the reason of an amendment
 * @param guardianNeeded the learner is a minor on the first day, or the age is not known
 * @param paper what went out; null for a draft
 * @param signatures on the file that is out; those on an older file of this edition do not count
 * @param end null while nobody ended it
 * @param version for changing it
 */
public record Agreement(
        AgreementId id,
        PlacementId placement,
        int edition,
        AgreementKind kind,
        String why,
        AgreementState state,
        boolean guardianNeeded,
        Terms terms,
        @Nullable Paper paper,
        List<Signature> signatures,
        @Nullable End end,
        long version) {

    public Agreement {
        signatures = List.copyOf(signatures);
    }

    /**
     * The file that is signed.
     *
     * @param fingerprint of the text, 64 hexadecimal digits; its last eight stand on every page
     * @param sha256 of the file
     */
    public record Paper(
            String number,
            String fingerprint,
            String sha256,
            Instant outAt,
            @Nullable Instant signedAt) {

        /** How much of the fingerprint a person compares. */
        public static final int CHECKED = 8;

        /** The check code that every printed page carries. */
        public String check() {
            return fingerprint.substring(fingerprint.length() - CHECKED);
        }
    }

    /** Who ended it before its time, and why. */
    public record End(LocalDate on, Party by, String why) {}

    /** Who has to sign. */
    public Set<Party> parties() {
        return guardianNeeded ? Set.of(Party.values()) : Set.of(Party.SCHOOL, Party.UNIT, Party.LEARNER);
    }

    /** Who still has to. */
    public List<Party> missing() {
        return parties().stream()
                .filter(party -> signatures.stream().noneMatch(s -> s.party() == party))
                .sorted()
                .toList();
    }
}
