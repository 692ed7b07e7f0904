package org.siquan.engine.alignment;

/**
 * One occupation that an advertisement may mean.
 *
 * @param code code of the occupation
 * @param name its official name
 * @param score weighted features, 0..1; comparable within one engine and weights version only
 * @param uncalibratedConfidence share of the candidates' softmax, 0..1. It orders, it is <em>not</em> a probability:
 *     nothing has been calibrated on labels yet
 * @param matchedTerm the name, alias or everyday term that spoke for it
 * @param lexical share of BM25 reached, 0..1
 * @param dense stretched cosine, 0..1
 */
public record OccupationCandidate(
        String code,
        String name,
        double score,
        double uncalibratedConfidence,
        String matchedTerm,
        double lexical,
        double dense) {}
