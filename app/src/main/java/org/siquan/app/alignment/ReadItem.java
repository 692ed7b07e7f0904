package org.siquan.app.alignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was read last.
 *
 * @param org the enterprise of an order, else the park
 * @param part 0: the whole; 1, 2 …: one of the jobs it was split into
 * @param parts how many jobs it was split into; 0: it is read as a whole
 * @param published when, in the words of an advertisement's source; possibly empty
 * @param repeats the earlier item that says the same
 * @param stated the occupation that an order names itself
 * @param code the occupation; null: nothing to read, several, or no job
 * @param doubt why a person should look: a constant of the engine's abstentions, {@code LOW}, {@code DIFFERS} or {@code
 *     DISPUTED}
 * @param decided kind of the decision on this item
 * @param alike other doubtful items of equal or near title, when it was read
 * @param movedBy the decision on another item that changed this one last
 * @param basis hash of engine version and competency framework
 * @param version counts the decisions on it
 */
public record ReadItem(
        ItemId id,
        String org,
        ItemKind kind,
        String source,
        int part,
        int parts,
        String title,
        String key,
        String body,
        String company,
        String place,
        String published,
        String industry,
        int places,
        @Nullable ItemId repeats,
        @Nullable String stated,
        @Nullable String code,
        double probability,
        @Nullable String second,
        double secondProbability,
        @Nullable String doubt,
        ItemState state,
        @Nullable DecisionKind decided,
        @Nullable String chain,
        @Nullable String sector,
        double sectorScore,
        @Nullable String major,
        double majorShare,
        int alike,
        @Nullable UUID movedBy,
        String basis,
        Instant read,
        long version) {}
