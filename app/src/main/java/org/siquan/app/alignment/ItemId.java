package org.siquan.app.alignment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.siquan.app.platform.ProblemException;

/** An item that was read; the same source keeps it over every new reading. */
public record ItemId(UUID value) {

    /** The id of a source, or of one job of an advertisement that was split. */
    public static ItemId of(ItemKind kind, String source, int part) {
        String text = kind + "\n" + source + "\n" + part;
        return new ItemId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** As it stands in a URL; called by Spring for path variables. */
    public static ItemId of(String text) {
        try {
            return new ItemId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw ProblemException.notFound("alignment-item-unknown", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
