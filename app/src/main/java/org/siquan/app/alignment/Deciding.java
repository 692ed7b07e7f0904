package org.siquan.app.alignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.OrgId;

/**
 * People decide about items. A decision is used by the very next reading of any equal or near title, survives new
 * advertisements, and feeds the year. Refused is whoever may not decide (403), an unknown item (404), an old version (409) and
 * what is incomplete (422).
 */
public interface Deciding {

    /** Items that change with a decision. */
    record Impact(List<Moved> moved) {
        public Impact {
            moved = List.copyOf(moved);
        }
    }

    /**
     * An item that a decision on another one changes.
     *
     * @param before its occupation before, null if it had none
     * @param after its occupation after
     */
    record Moved(
            ItemId id,
            String title,
            @Nullable String before,
            ItemState stateBefore,
            @Nullable String after,
            ItemState stateAfter) {}

    /**
     * One entry of an item's history.
     *
     * @param firstCode what stood first when it was decided
     * @param undone whether it was undone later
     */
    record Decision(
            UUID id,
            DecisionKind kind,
            String title,
            @Nullable String code,
            List<NewDecision.Part> parts,
            String reason,
            @Nullable String firstCode,
            double probability,
            boolean undone,
            Instant at,
            OrgId by) {
        public Decision {
            parts = List.copyOf(parts);
        }
    }

    /** Whether the actor may decide about it. */
    boolean mayDecide(ReadItem item);

    /** What would change besides the item itself; nothing is written. */
    Impact preview(ItemId item, NewDecision decision);

    /** What undoing would change; nothing is written. */
    Impact previewUndo(ItemId item);

    /** Decides, and reads again at once what it concerns. */
    Impact decide(ItemId item, long version, NewDecision decision);

    /** Takes the decision that holds back; the one before holds again, or the engine's reading. */
    Impact undo(ItemId item, long version, String reason);

    /** Newest first. */
    List<Decision> history(ItemId item);
}
