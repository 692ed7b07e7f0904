package org.siquan.app.placements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.AttachmentId;
import org.siquan.app.platform.OrgId;
import org.siquan.app.platform.UploadedFile;
import org.springframework.http.ResponseEntity;

/** What papers say about placements. The school of a placement states them; the enterprise those of its own side. */
public interface Papers {

    /**
     * A paper as it stands.
     *
     * @param by organisation that stated it
     * @param facts name of a fact to its stored text
     * @param number of the document; may be empty
     * @param file its scan; null without one
     */
    record Paper(
            PaperKind kind,
            OrgId by,
            Map<String, String> facts,
            String number,
            @Nullable AttachmentId file,
            Instant at) {
        public Paper {
            facts = Map.copyOf(facts);
        }
    }

    /** The papers about a placement that the actor may read, of both sides; where both stated one, the enterprise's. */
    List<Paper> about(PlacementId id);

    /** The paper of a kind about a placement, as in {@link #about}. */
    default Optional<Paper> find(PlacementId id, PaperKind kind) {
        return about(id).stream().filter(paper -> paper.kind() == kind).findFirst();
    }

    /**
     * States a paper for the actor's organisation; what was stated before stays in the record.
     *
     * @param facts name of a fact to the text from a form; blank ones are left unknown
     * @throws org.siquan.app.platform.ProblemException 403 not this side's paper; 422 a text is none of the fact's values;
     *     409 the placement is over
     * @param scan of the document; null keeps the one that is there
     */
    void state(PlacementId id, PaperKind kind, Map<String, String> facts, String number, @Nullable UploadedFile scan);

    /** How many placements of the same school at the same unit have not begun either, this one included. */
    int alike(PlacementId id);

    /**
     * States the same paper about all of {@link #alike}: a policy, a training, a plan that they share. As {@link #state}.
     *
     * @return about how many it was stated
     */
    int stateAlike(
            PlacementId id, PaperKind kind, Map<String, String> facts, String number, @Nullable UploadedFile scan);

    /** The scan of a paper that the actor may read, as a download; 404 without one. */
    ResponseEntity<byte[]> scan(PlacementId id, PaperKind kind);
}
