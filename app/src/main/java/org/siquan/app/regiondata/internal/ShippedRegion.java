package org.siquan.app.regiondata.internal;

import org.jspecify.annotations.Nullable;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.DemonstrationRegion;
import org.siquan.region.Region;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demonstration region that the program ships; read at first use and then kept, since a start asks twice. */
@Component
@Profile("demo")
class ShippedRegion {

    private final Catalogue catalogue;
    private @Nullable Region region;

    ShippedRegion(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    synchronized Region region() {
        if (region == null) {
            region = DemonstrationRegion.load(catalogue);
        }
        return region;
    }
}
