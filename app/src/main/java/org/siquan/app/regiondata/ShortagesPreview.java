package org.siquan.app.regiondata;

import java.util.List;
import org.siquan.region.file.Issue;
import org.siquan.region.shortage.ShortageEntry;

/** What taking a handed-in file of shortage catalogues over would keep. */
public record ShortagesPreview(
        FileId id, String name, List<Catalogue> catalogues, List<ShortageEntry> entries, List<Issue> warnings) {

    /**
     * One catalogue of the file.
     *
     * @param entries how many occupations it names
     * @param places sum of the places that it states
     * @param kept how many the park keeps of the same source and year today; they are replaced
     */
    public record Catalogue(String source, int year, int entries, long places, int kept) {}

    public ShortagesPreview {
        catalogues = List.copyOf(catalogues);
        entries = List.copyOf(entries);
        warnings = List.copyOf(warnings);
    }
}
