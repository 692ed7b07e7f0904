package org.siquan.app.regiondata;

import java.util.List;
import org.siquan.framework.FrameworkDiff;
import org.siquan.region.file.Issue;

/**
 * What taking a handed-in framework over would change.
 *
 * @param diff between the park's framework now and as it would be
 * @param warnings what of the file is not taken over, or with reserve
 * @param seen hash of the park's content now; taking over is refused when it has changed by then
 */
public record FrameworkPreview(FileId id, String name, FrameworkDiff diff, List<Issue> warnings, String seen) {

    public FrameworkPreview {
        warnings = List.copyOf(warnings);
    }
}
