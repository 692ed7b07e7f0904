package org.siquan.region;

/**
 * A part of the park with its own place (片区).
 *
 * @param assumption its place is not public and was assumed
 */
public record Zone(ZoneId id, String zh, String en, Province province, boolean assumption, String source) {}
