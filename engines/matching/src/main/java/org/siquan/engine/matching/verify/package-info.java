/**
 * Checks a published outcome against what was given for the round, and a lottery against what was published of it, from
 * nothing else. Entry types: {@link org.siquan.engine.matching.verify.MatchingVerifier} with {@link
 * org.siquan.engine.matching.verify.GivenRound} and {@link org.siquan.engine.matching.verify.PublishedOutcome}, {@link
 * org.siquan.engine.matching.verify.LotteryVerifier} and {@link org.siquan.engine.matching.verify.LotteryProofVerifier}. It
 * must not know any class of the engine it checks, and no budget, chance or solver.
 */
@NullMarked
package org.siquan.engine.matching.verify;

import org.jspecify.annotations.NullMarked;
