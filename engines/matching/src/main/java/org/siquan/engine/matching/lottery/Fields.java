package org.siquan.engine.matching.lottery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * SHA-256 over a domain and fields, each behind its length in four bytes, big end first: no two lists of fields give the
 * same bytes, and a hash of one kind is never one of another.
 */
final class Fields {

    private final MessageDigest sha = sha256();

    private Fields() {}

    /** Begins with the domain, such as {@code siquan-lottery-1/seed}. */
    static Fields of(String domain) {
        return new Fields().text(domain);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    /** UTF-8; half a character is refused, not replaced, or two names could mean the same. */
    Fields text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            throw new IllegalArgumentException("a text holds half a character%nTry: type it again.".formatted());
        }
        length(bytes.length);
        sha.update(bytes);
        return this;
    }

    Fields digest(Digest digest) {
        length(Digest.BYTES);
        sha.update(digest.shared());
        return this;
    }

    /** In decimal digits. */
    Fields number(long number) {
        return text(Long.toString(number));
    }

    /** In UTC, such as {@code 2026-12-01T13:15:00Z}. */
    Fields instant(Instant instant) {
        return text(instant.toString());
    }

    private void length(int bytes) {
        sha.update((byte) (bytes >>> 24));
        sha.update((byte) (bytes >>> 16));
        sha.update((byte) (bytes >>> 8));
        sha.update((byte) bytes);
    }

    Digest hash() {
        return Digest.owning(sha.digest());
    }
}
