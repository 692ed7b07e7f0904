/**
 * Proposes order classes to enrolled learners (订单班双选编班). Entry types: {@link
 * org.siquan.engine.matching.MatchingProblem} and the mechanisms {@link org.siquan.engine.matching.DeferredAcceptance} and
 * {@link org.siquan.engine.matching.SerialDictatorship}. It must not know files, frameworks, clocks or other engines.
 */
@NullMarked
package org.siquan.engine.matching;

import org.jspecify.annotations.NullMarked;
