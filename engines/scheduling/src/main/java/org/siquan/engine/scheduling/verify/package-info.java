/**
 * Recomputes every hard rule and the cost of a rotation from the problem and the schedule alone. Entry type:
 * {@link org.siquan.engine.scheduling.verify.RotationVerifier}. It must not know how the schedule was made.
 */
@NullMarked
package org.siquan.engine.scheduling.verify;

import org.jspecify.annotations.NullMarked;
