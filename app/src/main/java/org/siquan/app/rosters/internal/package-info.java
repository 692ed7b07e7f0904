/** Inside of the module. */
@NullMarked
package org.siquan.app.rosters.internal;

import org.jspecify.annotations.NullMarked;
