package org.siquan.app.regiondata;

import java.util.List;
import org.siquan.region.file.Issue;

/**
 * What taking handed-in advertisements over would keep.
 *
 * @param cleaned how many of them lose contact data
 * @param titles of the first ones, so that a person sees whether the columns are right
 * @param faults rows that are left out
 */
public record PostingsPreview(
        FileId id,
        String name,
        int advertisements,
        int cleaned,
        List<String> titles,
        List<Issue> faults,
        List<Issue> warnings) {

    public PostingsPreview {
        titles = List.copyOf(titles);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }
}
