package org.siquan.app.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.siquan.app.placements.PlacementId;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ResponseEntity;

/** Journals by week and the report at the end (Art. 21), with what tutor and mentor say to them. */
public interface Journals {

    /** Most files of one journal. */
    int MOST_FILES = 5;

    /**
     * The learner writes one, or writes it anew.
     *
     * @param version that was read; 0 for a new one
     * @throws org.siquan.app.platform.ProblemException 409 changed meanwhile, or sealed; 422 no week of the placement, in the
     *     future, no words, too many files
     */
    void write(PlacementId id, String part, int version, String words, List<UploadedFile> files);

    /** The school's tutor or the unit's mentor answers, in 1 to 1000 characters. */
    void answer(PlacementId id, String part, String words);

    /** Those of a placement, the report first, then the newest week. */
    List<Journal> of(PlacementId id);

    Optional<Journal> find(PlacementId id, String part);

    /** An attached file as a download; 404 without. */
    ResponseEntity<byte[]> file(PlacementId id, String part, AttachmentId file);

    /** Mondays of weeks that the learner was to be at work and that have begun, the newest first. */
    List<LocalDate> weeks(PlacementId id);
}
