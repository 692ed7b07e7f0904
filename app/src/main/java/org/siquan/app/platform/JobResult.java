package org.siquan.app.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a job leaves behind.
 *
 * @param json a small JSON object for the page; big results belong into the module's own tables
 * @param hash SHA-256 of the whole result in a canonical form, so that two runs can be compared
 */
public record JobResult(String json, String hash) {

    /** A result that is its JSON and nothing else. */
    public static JobResult of(String json) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return new JobResult(json, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
