/**
 * Checks a published outcome against the problem alone, and a lottery against what was published of it. Entry types: {@link
 * org.siquan.engine.matching.verify.MatchingVerifier}, {@link org.siquan.engine.matching.verify.LotteryVerifier} and {@link
 * org.siquan.engine.matching.verify.LotteryProofVerifier}. It must not use the mechanisms, the lottery or anything they
 * compute.
 */
@NullMarked
package org.siquan.engine.matching.verify;

import org.jspecify.annotations.NullMarked;
