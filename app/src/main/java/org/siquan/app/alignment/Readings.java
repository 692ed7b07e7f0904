package org.siquan.app.alignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.siquan.app.platform.JobId;
import org.siquan.engine.alignment.Alignment;
import org.siquan.engine.alignment.NearTitle;

/** The items of the actor's park as they were read last. */
public interface Readings {

    /**
     * How many items there are; parts of one that was split are not counted.
     *
     * @param items without repeats
     * @param stale read by another version of the engine or of the competency framework
     * @param read when the newest was read, null if there is none
     */
    record Counts(
            int items,
            int orders,
            int sure,
            int following,
            int doubtful,
            int decided,
            int repeats,
            int stale,
            @Nullable Instant read) {}

    /**
     * An item with what the engine says of it now.
     *
     * @param nearest decided titles that resemble it, at most three
     * @param parts the jobs it was split into
     * @param previous the item before it in the queue, {@code next} the one after it
     * @param place its place in the queue, 0 if it is not in it
     */
    record Opened(
            ReadItem item,
            Alignment alignment,
            List<NearTitle> nearest,
            List<ReadItem> parts,
            @Nullable ItemId previous,
            @Nullable ItemId next,
            int place,
            int queue) {
        public Opened {
            nearest = List.copyOf(nearest);
            parts = List.copyOf(parts);
        }
    }

    Counts count();

    Optional<ReadItem> find(ItemId id);

    /** Reads the item anew, with the decisions as they are now; 404 if it is unknown. */
    Opened open(ItemId id);

    /** The first of the queue: the one whose decision settles most. */
    Optional<ItemId> findFirstDoubtful();

    /** Items that this decision on another one changed last, at most so many. */
    List<ReadItem> listMovedBy(UUID decision, int most);

    /** Reads everything again; for the park's operator. */
    JobId start();

    /** Occupations whose names, aliases or meaning fit these words, or whose code begins so; best first. */
    List<String> searchOccupations(String words, int most);
}
