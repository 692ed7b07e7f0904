/**
 * Seats over several intake years with pipelines between programmes, for many futures of demand. Entry type: {@link
 * org.siquan.engine.intake.plan.IntakePlanner}. It must not know files, pages or the year.
 */
@NullMarked
package org.siquan.engine.intake.plan;

import org.jspecify.annotations.NullMarked;
