/**
 * Checks a published outcome against what was given for the round, from nothing else. Entry types: {@link
 * org.siquan.engine.matching.verify.GivenRound}, {@link org.siquan.engine.matching.verify.PublishedOutcome} and {@link
 * org.siquan.engine.matching.verify.MatchingVerifier}. It must not know any class of the engine it checks, and no budget,
 * chance or solver.
 */
@NullMarked
package org.siquan.engine.matching.verify;

import org.jspecify.annotations.NullMarked;
