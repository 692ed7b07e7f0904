/** Pages of placements, their papers and their gate. Entry type: {@code PlacementController}. */
@NullMarked
package org.siquan.app.placements.web;

import org.jspecify.annotations.NullMarked;
