package org.siquan.region.postings;

import java.util.List;
import org.siquan.region.file.Issue;

/**
 * The sound advertisements of a file, in its order, and what was wrong with the others.
 *
 * @param faults rows left out, by line; empty when all were sound
 * @param warnings things to look at, such as the encoding
 */
public record PostingsRead(List<Posting> postings, List<Issue> faults, List<Issue> warnings) {
    public PostingsRead {
        postings = List.copyOf(postings);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }
}
