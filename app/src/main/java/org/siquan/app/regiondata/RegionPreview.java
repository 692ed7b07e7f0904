package org.siquan.app.regiondata;

import java.util.List;
import org.siquan.region.Park;
import org.siquan.region.file.Issue;

/**
 * What taking a handed-in region over would change.
 *
 * @param seen hash of the park's content now, empty for none; taking over is refused when it has changed by then
 */
public record RegionPreview(
        FileId id, String name, Park park, List<FileChange> files, List<Issue> warnings, String seen) {

    /** Rows of one file now and then. */
    public record FileChange(String file, int before, int after, boolean same) {}

    public RegionPreview {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }
}
