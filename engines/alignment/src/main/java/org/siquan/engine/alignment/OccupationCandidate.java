package org.siquan.engine.alignment;

/**
 * One occupation that an advertisement may mean.
 *
 * @param code code of the occupation
 * @param name its official name
 * @param score a logit; comparable within one title only
 * @param probability that it is the right one, 0..1: of the first candidate calibrated on titles that were left out of the
 *     training, of the others what is left, shared as their scores say
 * @param known how near the title is to what is known of the occupation, about 0..1; low for words that nobody knows
 * @param matchedTerm the name, alias or everyday term that spoke loudest for it
 * @param lexical share of BM25 reached, 0..1
 * @param dense stretched cosine, 0..1
 */
public record OccupationCandidate(
        String code,
        String name,
        double score,
        double probability,
        double known,
        String matchedTerm,
        double lexical,
        double dense) {}
