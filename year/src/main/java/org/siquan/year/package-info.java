/**
 * The park's year as plain Java: a region's file set goes through the engines, stage by stage, and every stage hands
 * back a record that can be shown, stored and read again. Entry type: {@link org.siquan.year.ParkYear}. It must not know
 * Spring, SQL, the terminal or a clock.
 */
@NullMarked
package org.siquan.year;

import org.jspecify.annotations.NullMarked;
