/** Tables, moves and facts of placements. Entry type: the API of the module's root. */
@NullMarked
package org.siquan.app.placements.internal;

import org.jspecify.annotations.NullMarked;
