package org.siquan.catalogue;

/**
 * One sentence for people in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Text(String zh, String en) {}
