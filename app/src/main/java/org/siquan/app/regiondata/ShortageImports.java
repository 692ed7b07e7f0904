package org.siquan.app.regiondata;

import java.util.List;

/** Hands shortage catalogues (紧缺目录) in, shows what they say, and keeps them. For the park's operator. */
public interface ShortageImports {

    /** What the park keeps, by source and year. */
    List<StoredShortages> list();

    /** Reads a CSV file or workbook; one without any fault is kept for a day, to be looked at. */
    Offer offer(String name, byte[] content);

    ShortagesPreview preview(FileId id);

    /** Keeps the file's catalogues; each replaces the one of the same source and year. */
    void accept(FileId id);

    /** Forgets the catalogue of this source and year. */
    void delete(String source, int year);
}
