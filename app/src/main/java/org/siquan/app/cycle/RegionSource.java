package org.siquan.app.cycle;

import java.util.Optional;
import org.siquan.region.Region;

/** Where the region of this deployment comes from: the demonstration, or the file set the operator named. */
@FunctionalInterface
public interface RegionSource {

    /** The region; empty while the park has none. */
    Optional<Region> find();
}
