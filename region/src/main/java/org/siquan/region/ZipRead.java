package org.siquan.region;

import java.util.List;
import org.siquan.region.file.FileSet;
import org.siquan.region.file.Issue;

/** What came of opening a zip file. */
public sealed interface ZipRead {

    /** Its files are at hand; nothing is said yet about their content. {@code warnings} name what was left aside. */
    record Opened(FileSet files, List<Issue> warnings) implements ZipRead {
        public Opened {
            warnings = List.copyOf(warnings);
        }
    }

    /** It is no zip file, or not one that may be opened. */
    record Refused(Issue issue) implements ZipRead {}
}
