package org.siquan.app.placements;

import java.util.Optional;
import org.siquan.region.Institution;
import org.siquan.region.Province;

/** Says which province counts as a school's where that is not the one of its seat: the park's configuration. */
public interface HomeProvince {

    /** Empty where the seat counts. */
    Optional<Province> of(Institution school);
}
