package org.siquan.app.platform;

/**
 * What a job leaves behind.
 *
 * @param json a small JSON object for the page; big results belong into the module's own tables
 * @param hash SHA-256 of the whole result in a canonical form, so that two runs can be compared
 */
public record JobResult(String json, String hash) {

    /** A result that is its JSON and nothing else. */
    public static JobResult of(String json) {
        return new JobResult(json, Sha256.of(json));
    }
}
