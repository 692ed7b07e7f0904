/**
 * Files of a matching round (docs/engines/matching-format.md): reads a problem in three forms and writes problems and
 * outcomes. Entry types: {@link org.siquan.round.RoundReader}, {@link org.siquan.round.RoundWriter}. It must not know
 * mechanisms, screens or the clock.
 */
@NullMarked
package org.siquan.round;

import org.jspecify.annotations.NullMarked;
