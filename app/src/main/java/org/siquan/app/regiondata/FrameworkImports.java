package org.siquan.app.regiondata;

/** Hands a competency framework in as CASE, shows what it would change, and takes it over. For the park's operator. */
public interface FrameworkImports {

    /**
     * Reads a CFPackage and checks the region as it would be with it: orders and courses must find their competencies.
     * A sound one is kept for a day, to be looked at. A park without data has nothing to check it against and refuses.
     */
    Offer offer(String name, byte[] json);

    FrameworkPreview preview(FileId id);

    /**
     * Replaces the park's competencies and their descriptors; chains are added or renamed, never removed.
     *
     * @param seen {@link FrameworkPreview#seen()} of the preview that was decided on
     */
    void accept(FileId id, String seen);
}
