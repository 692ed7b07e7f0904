package org.siquan.app.closing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.siquan.app.placements.ArchiveKind;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.placements.StartCondition;
import org.siquan.app.placements.StartGate;
import org.siquan.app.platform.UploadedFile;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

/** The archive of a placement: what it would hold now, its seal, and the whole of it as one file. */
public interface Archives {

    /** Most files that the two sides add as evidence, and most bytes of an archive. */
    int MOST_FILES = 20;

    long MOST_BYTES = 300L * 1024 * 1024;

    /**
     * The seal.
     *
     * @param sha256 of the list of hashes
     * @param files in the archive
     */
    record Seal(String sha256, Instant at, int files, long bytes) {}

    /** Files by kind as they are now, or as they were sealed; a kind without files is missing. */
    Map<ArchiveKind, List<String>> content(PlacementId id);

    Optional<Seal> seal(PlacementId id);

    /** What the rules say of the close. */
    StartGate.Check check(PlacementId id);

    /** What other processes still want before it is sealed. */
    List<StartCondition.Missing> open(PlacementId id);

    /**
     * Adds files to the evidence; of the school, the unit or the learner.
     *
     * @throws org.siquan.app.platform.ProblemException 409 not begun or sealed; 422 too many, or of no kind that is taken
     */
    void add(PlacementId id, List<UploadedFile> files);

    /**
     * Seals the archive and the placement.
     *
     * @throws org.siquan.app.platform.ProblemException 403 not the school; 409 it has not ended, a rule or a process keeps it from being
     *     sealed, or somebody was faster; 413 too large
     */
    Seal seal(PlacementId id, long version);

    /**
     * The sealed archive as one zip with its list of hashes, for the school, the learner and whoever sees the whole park.
     *
     * @throws org.siquan.app.platform.ProblemException 404 not sealed; 409 a file is no longer what was sealed
     */
    ResponseEntity<Resource> zip(PlacementId id);
}
