package org.siquan.region;

import java.util.stream.Collectors;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.file.FileSet;

/**
 * The region of the first park at Gu'an: public facts, with what is not public marked 假定 (assumed) and every
 * enterprise, order, school and learner that was invented marked 演示. Real organisations appear as partners only.
 */
public final class DemonstrationRegion {
    private DemonstrationRegion() {}

    /** The files, as a set that {@link RegionReader} reads. */
    public static FileSet files() {
        return FileSet.resources(DemonstrationRegion.class, "guan");
    }

    /** Reads the region, checked against the shipped catalogue. */
    public static Region load() {
        return load(Catalogue.load());
    }

    /** Reads the region, checked against the catalogue. */
    public static Region load(Catalogue catalogue) {
        return switch (RegionReader.read(files(), catalogue)) {
            case RegionRead.Accepted accepted -> accepted.region();
            case RegionRead.Refused refused ->
                throw new IllegalStateException("the shipped demonstration region is faulty: "
                        + refused.issues().stream()
                                .map(i -> i.place() + " " + i.message().en())
                                .collect(Collectors.joining("; ")));
        };
    }
}
