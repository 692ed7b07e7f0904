package org.siquan.region;

import java.util.List;
import org.siquan.region.file.Issue;

/** What came of reading a file set. */
public sealed interface RegionRead {

    /** The set is sound. {@code warnings} name what was read with reserve. */
    record Accepted(Region region, List<Issue> warnings) implements RegionRead {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /** The set has faults; all of them are listed, by file and line, and nothing was taken over. */
    record Refused(List<Issue> issues, List<Issue> warnings) implements RegionRead {
        public Refused {
            issues = List.copyOf(issues);
            warnings = List.copyOf(warnings);
        }
    }
}
