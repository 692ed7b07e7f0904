/** Tables and jobs of the cycle; closed. */
@NullMarked
package org.siquan.app.cycle.internal;

import org.jspecify.annotations.NullMarked;
