/**
 * Invented rotations of realistic structure and any size, to measure and to test on. Entry type {@link
 * org.siquan.engine.scheduling.invented.InventedRotation}; knows problems only, nothing of how they are solved.
 */
@NullMarked
package org.siquan.engine.scheduling.invented;

import org.jspecify.annotations.NullMarked;
