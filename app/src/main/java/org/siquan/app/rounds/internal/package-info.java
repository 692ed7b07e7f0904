/** Inside of {@link org.siquan.app.rounds}. */
@NullMarked
package org.siquan.app.rounds.internal;

import org.jspecify.annotations.NullMarked;
