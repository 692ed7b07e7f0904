package org.siquan.engine.alignment;

/**
 * The sector that the industry words of an advertisement were coded to.
 *
 * @param code code of the sector
 * @param name its official name
 * @param score 0..1, not a probability; 1 if the words are a known name
 * @param words the words of the advertisement that were coded
 * @param matchedTerm the sector's name or everyday term that is nearest
 */
public record SectorMatch(String code, String name, double score, String words, String matchedTerm) {}
