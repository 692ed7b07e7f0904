package org.siquan.region.postings;

/**
 * A job advertisement (招聘信息) as its source wrote it; only {@code id} and {@code title} are never empty.
 *
 * @param salary the source's words, such as {@code 5000-8000}
 * @param industry the source's own name of the sector
 */
public record Posting(
        String id,
        String source,
        String title,
        String company,
        String city,
        String salary,
        String education,
        String industry,
        String description) {}
