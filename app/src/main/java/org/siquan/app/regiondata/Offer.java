package org.siquan.app.regiondata;

import java.util.List;
import org.siquan.region.file.Issue;

/** What came of handing in a file. */
public sealed interface Offer {

    /** It is sound and waits under this id to be looked at and taken over. */
    record Waiting(FileId id) implements Offer {}

    /** It has faults; all of them are listed and nothing was kept. */
    record Faulty(List<Issue> faults, List<Issue> warnings) implements Offer {
        public Faulty {
            faults = List.copyOf(faults);
            warnings = List.copyOf(warnings);
        }
    }
}
