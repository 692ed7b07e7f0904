package org.siquan.region.shortage;

import java.util.List;
import org.siquan.region.file.Issue;

/** A shortage catalogue as read. With faults, nothing of it should be used. */
public record ShortageRead(List<ShortageEntry> entries, List<Issue> faults, List<Issue> warnings) {
    public ShortageRead {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }
}
