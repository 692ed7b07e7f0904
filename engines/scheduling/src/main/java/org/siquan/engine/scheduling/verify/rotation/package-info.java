/**
 * Recomputes every hard rule and the cost of a work-study rotation from the files alone, by its own readers of the tables, of
 * the JSON document and of the schedule. Entry type: {@link
 * org.siquan.engine.scheduling.verify.rotation.RotationFileVerifier}. It must not know any class of the solver, nor any
 * other reader of these files.
 */
@NullMarked
package org.siquan.engine.scheduling.verify.rotation;

import org.jspecify.annotations.NullMarked;
