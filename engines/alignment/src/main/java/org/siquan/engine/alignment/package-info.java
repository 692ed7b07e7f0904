/**
 * 五业对接: from a job advertisement to occupation, competencies and majors, each with its evidence, and
 * from a syllabus to what its course teaches. Entry type:
 * {@link org.siquan.engine.alignment.AlignmentEngine}. It must not know the catalogue's or the region's own types, any
 * file of the caller, clock, database or framework.
 */
@NullMarked
package org.siquan.engine.alignment;

import org.jspecify.annotations.NullMarked;
