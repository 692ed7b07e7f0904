/**
 * Recomputes every hard constraint and the cost of a curriculum-based timetable (ITC-2007 track 3, formulation UD2) from the
 * texts of the two files alone, by its own reader. Entry type: {@link
 * org.siquan.engine.scheduling.verify.curriculum.CurriculumVerifier}. It must not know any class of the solver, nor any other
 * reader of these files.
 */
@NullMarked
package org.siquan.engine.scheduling.verify.curriculum;

import org.jspecify.annotations.NullMarked;
