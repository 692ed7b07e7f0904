package org.siquan.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.siquan.catalogue.Catalogue;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;
import org.siquan.region.postings.Posting;
import org.siquan.region.postings.PostingsRead;
import org.siquan.region.postings.PostingsReader;
import org.siquan.region.shortage.ShortageEntry;
import org.siquan.region.shortage.ShortageRead;
import org.siquan.region.shortage.ShortageReader;

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

    /** Job advertisements to go with it, all invented and marked 演示; no part of the region itself. */
    public static List<Posting> postings() {
        PostingsRead read = PostingsReader.read(files(), "postings.csv");
        requireSound("advertisements", read.faults());
        return read.postings();
    }

    /** Shortage catalogues to go with it, invented and marked 演示; no part of the region itself. */
    public static List<ShortageEntry> shortages(Catalogue catalogue) {
        try (InputStream file = files().open("shortages.csv").orElseThrow()) {
            ShortageRead read = new ShortageReader(catalogue).read(file.readAllBytes(), "shortages.csv");
            requireSound("shortage catalogues", read.faults());
            return read.entries();
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped demonstration shortage catalogues cannot be read", e);
        }
    }

    private static void requireSound(String what, List<Issue> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the shipped demonstration %s are faulty: ".formatted(what)
                    + faults.stream()
                            .map(i -> i.place() + " " + i.message().en())
                            .collect(Collectors.joining("; ")));
        }
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
