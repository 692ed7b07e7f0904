/**
 * Recomputes every hard constraint and the score of Medical Student Scheduling from the two files alone, by its own reader.
 * Entry type: {@link org.siquan.engine.scheduling.verify.clerkship.ClerkshipVerifier}. It must not know any class of the
 * solver, nor any other reader of these files.
 */
@NullMarked
package org.siquan.engine.scheduling.verify.clerkship;

import org.jspecify.annotations.NullMarked;
