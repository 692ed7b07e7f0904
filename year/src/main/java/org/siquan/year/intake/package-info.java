/**
 * Seat plans over several intake years as folders of CSV tables (docs/engines/intake-format.md). Entry type: {@link
 * org.siquan.year.intake.IntakeFolder}. It must not know the terminal or a clock.
 */
@NullMarked
package org.siquan.year.intake;

import org.jspecify.annotations.NullMarked;
