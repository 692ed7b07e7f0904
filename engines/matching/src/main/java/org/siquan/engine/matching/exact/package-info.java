/**
 * Mechanisms that prove their outcome best, by reductions and an exact solver. Entry types: {@link
 * org.siquan.engine.matching.exact.MaxHrt} and {@link org.siquan.engine.matching.exact.TeamStability}. It must not know files,
 * frameworks, clocks or verifiers; only this package of the engine knows a solver.
 */
@NullMarked
package org.siquan.engine.matching.exact;

import org.jspecify.annotations.NullMarked;
