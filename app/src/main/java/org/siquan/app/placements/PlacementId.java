package org.siquan.app.placements;

import java.util.UUID;
import org.siquan.app.platform.ProblemException;

/** Identifies a placement. */
public record PlacementId(UUID value) {

    public static PlacementId next() {
        return new PlacementId(UUID.randomUUID());
    }

    /**
     * From a URL or a form.
     *
     * @throws ProblemException 404 for anything that is no id
     */
    public static PlacementId of(String text) {
        try {
            return new PlacementId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw ProblemException.notFound("placement-unknown");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
