/**
 * Proposes order classes to enrolled learners (订单班双选编班). This package holds what a problem
 * and an outcome are; entry type: {@link org.siquan.engine.matching.MatchingProblem}. The mechanisms stand in {@code
 * mechanism}, {@code exact} and {@code opening}, their list in {@code catalogue}, the reasons in {@code explain}, the check in {@code
 * verify}. It must not know files, frameworks, clocks or other engines.
 */
@NullMarked
package org.siquan.engine.matching;

import org.jspecify.annotations.NullMarked;
