package org.siquan.app.cycle;

import java.util.Optional;
import org.siquan.region.Region;

/** The region of the actor's park, for the pages of the year: its map, its calendar, its name. */
@FunctionalInterface
public interface RegionSource {

    /** The region as it was a few seconds ago; empty while the park has none. A run reads it anew. */
    Optional<Region> find();
}
