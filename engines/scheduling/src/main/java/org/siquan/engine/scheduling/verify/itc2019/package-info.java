/**
 * Recomputes every hard rule and the cost of an ITC-2019 timetable from its two XML files alone, by its own reader. Entry
 * type: {@link org.siquan.engine.scheduling.verify.itc2019.Itc2019Verifier}. It must not know how the timetable was made, nor
 * any other reader of these files.
 */
@NullMarked
package org.siquan.engine.scheduling.verify.itc2019;

import org.jspecify.annotations.NullMarked;
