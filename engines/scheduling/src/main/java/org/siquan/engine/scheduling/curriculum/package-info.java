/**
 * Curriculum-based course timetabling (ITC-2007 track 3, formulation UD2): lectures of courses to periods and rooms. Entry
 * types: {@link org.siquan.engine.scheduling.curriculum.CurriculumProblem} and {@link
 * org.siquan.engine.scheduling.curriculum.CurriculumSolver}. It must not know files, clocks or the verifier.
 */
@NullMarked
package org.siquan.engine.scheduling.curriculum;

import org.jspecify.annotations.NullMarked;
