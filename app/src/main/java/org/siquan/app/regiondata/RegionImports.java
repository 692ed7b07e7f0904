package org.siquan.app.regiondata;

import java.util.Optional;

/** Hands files in, shows what they would change, and takes them over. For the park's operator. */
public interface RegionImports {

    /** Where the data came from last. */
    Optional<DataOrigin> findOrigin();

    /** Reads and checks a region's zip file; a sound one is kept for a day, to be looked at. */
    Offer offerRegion(String name, byte[] zip);

    RegionPreview previewRegion(FileId id);

    /**
     * Takes the region over: the four circles and their organisations, or nothing.
     *
     * @param seen {@link RegionPreview#seen()} of the preview that was decided on
     */
    void acceptRegion(FileId id, String seen);

    Optional<StoredPostings> findPostings();

    /** Reads a CSV file of advertisements; one with at least one sound row is kept for a day, to be looked at. */
    Offer offerPostings(String name, byte[] csv);

    PostingsPreview previewPostings(FileId id);

    /** Keeps the sound rows, without contact data, for the runs to come; they replace earlier ones. */
    void acceptPostings(FileId id);

    /** The next run reads no advertisements. */
    void deletePostings();

    /** Forgets a file that was handed in. */
    void discard(FileId id);

    /** The region as a zip file that another park, or this one, takes over again. */
    byte[] exportRegion();
}
