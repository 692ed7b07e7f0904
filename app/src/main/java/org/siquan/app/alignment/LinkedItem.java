package org.siquan.app.alignment;

import org.jspecify.annotations.Nullable;
import org.siquan.engine.alignment.LinkPath;

/**
 * An order or advertisement on its way through the five links.
 *
 * @param id its page; null: an order that was not read yet
 * @param zone id of the zone where an order's work is done; empty if not known
 * @param why why it is not counted: a constant of the engine's abstentions, or {@code NONE} where it is no job; null: it is
 *     counted
 */
public record LinkedItem(
        @Nullable ItemId id,
        ItemKind kind,
        String source,
        String title,
        String company,
        String zone,
        LinkPath path,
        @Nullable String why) {

    public boolean counted() {
        return why == null;
    }
}
