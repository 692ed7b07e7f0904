package org.siquan.app.filings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.siquan.app.placements.Placement;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.UploadedFile;
import org.siquan.region.Province;
import org.springframework.http.ResponseEntity;

/**
 * Packets as far as the actor may see them: a school its own, the operator and authorities all of the park. The school makes
 * one and enters what comes back on paper; an authority with an account answers for its own department. Nobody has to sign in:
 * every answer may be a scan.
 */
public interface Filings {

    /**
     * A placement of the actor's school without a valid filing.
     *
     * @param host province of the unit
     * @param complete false where a tutor is missing that the letter has to name
     * @param stale the packet that covered it before it was changed; null without one
     */
    record Wanting(
            FilingKind kind,
            Province host,
            Placement placement,
            boolean complete,
            @Nullable FilingId stale) {}

    /** By kind, host province and first day. */
    List<Wanting> wanting();

    /**
     * Makes a packet.
     *
     * @param host province of the units of a cross-province packet; null in a routine one
     * @throws org.siquan.app.platform.ProblemException 409 the school has no department yet, or somebody else was faster; 422
     *     nothing chosen, a placement that needs none, a tutor missing
     */
    FilingId open(FilingKind kind, @Nullable Province host, String term, Set<PlacementId> placements);

    /** The packet; 404 where it is unknown or somebody else's. */
    Filing get(FilingId id);

    List<FilingEntry> entries(FilingId id);

    /** Packets with this placement, the newest first, each with its entry. */
    List<Cover> about(PlacementId placement);

    /**
     * A packet with one of its entries.
     *
     * @param covers whether the placement still is what was filed
     */
    record Cover(Filing filing, FilingEntry entry, boolean covers) {}

    /**
     * A step to be taken.
     *
     * @param number of the document; may be empty
     * @param note what is wrong, or why; may be empty
     * @param scan of the document; null without one
     */
    record Step(
            FilingMove move,
            LocalDate day,
            String number,
            String note,
            @Nullable UploadedFile scan) {}

    /** A step as it was taken; {@code file} tells whether there is a letter or a scan. */
    record Taken(
            int seq,
            FilingMove move,
            LocalDate day,
            String number,
            String note,
            boolean file,
            String sha256,
            Instant at) {}

    /** Moves that the actor may make now. */
    List<FilingMove> moves(FilingId id);

    /**
     * Takes a step. The same answer a second time changes nothing.
     *
     * @throws org.siquan.app.platform.ProblemException 403 another desk's word; 409 not legal now, or somebody was faster; 422 a
     *     number, a reason or a usable day is missing
     */
    void take(FilingId id, long version, Step step);

    /** Steps so far, the newest first. */
    List<Taken> history(FilingId id);

    /** The letter or the scan of a step, as a download. */
    ResponseEntity<byte[]> file(FilingId id, int seq);

    /** To whom data of a packet was handed over (个人信息保护法, Art. 21 and 23). */
    record Share(FilingMove move, String recipient, Instant at) {}

    List<Share> shares(FilingId id);
}
