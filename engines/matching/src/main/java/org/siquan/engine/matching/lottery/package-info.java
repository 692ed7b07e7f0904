/**
 * Lottery numbers by commit-reveal (抽签): nobody can choose them, and every learner can recompute their own. Entry types:
 * {@link org.siquan.engine.matching.lottery.CommitmentList}, {@link org.siquan.engine.matching.lottery.Announcement} and
 * {@link org.siquan.engine.matching.lottery.LotteryNumbers}. It must not know files, clocks, sources of chance or the
 * verifier; salts and nonce are given to it. Protocol and threats: docs/engines/lottery.md.
 */
@NullMarked
package org.siquan.engine.matching.lottery;

import org.jspecify.annotations.NullMarked;
