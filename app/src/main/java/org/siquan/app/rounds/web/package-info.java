/** Inside of {@link org.siquan.app.rounds}. */
@NullMarked
package org.siquan.app.rounds.web;

import org.jspecify.annotations.NullMarked;
