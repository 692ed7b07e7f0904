/**
 * Which classes open: the set of open classes whose stable outcome is best, with a bound. Entry type: {@link
 * org.siquan.engine.matching.opening.OpeningOptimal}. It must not know files, frameworks, clocks, verifiers or a solver.
 */
@NullMarked
package org.siquan.engine.matching.opening;

import org.jspecify.annotations.NullMarked;
