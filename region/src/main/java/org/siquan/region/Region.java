package org.siquan.region;

/**
 * A park's region: the park and its four circles. A region from {@link RegionReader} is consistent: every identifier is
 * unique and every reference leads somewhere. Immutable.
 */
public record Region(Park park, MetroArea metroArea, Industry industry, Education education, Talent talent) {

    /**
     * SHA-256 in hexadecimal over the content in canonical form (UTF-8 CSV, rows sorted), so that the order of rows, the
     * encoding and the line ends of the files it came from do not matter.
     */
    public String contentHash() {
        return RegionWriter.contentHash(this);
    }

    /** The same region with its records in the one order that does not depend on the order of rows in the files. */
    public Region inCanonicalOrder() {
        return RegionOrder.canonical(this);
    }
}
