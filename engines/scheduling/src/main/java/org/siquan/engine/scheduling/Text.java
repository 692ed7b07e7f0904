package org.siquan.engine.scheduling;

/**
 * One sentence for people, in both languages.
 *
 * @param zh Simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) {}
