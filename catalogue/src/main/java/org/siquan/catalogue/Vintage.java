package org.siquan.catalogue;

/**
 * Where the facts of a table come from and which state they describe, as its file says in its head.
 *
 * @param source the publication
 * @param vintage the state, for example {@code 2022}
 */
public record Vintage(String source, String vintage) {}
