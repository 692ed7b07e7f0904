/**
 * Files of a work-study rotation: a problem as a folder of CSV tables, a schedule as one CSV. Entry types: {@link
 * org.siquan.timetable.rotation.RotationReader}, {@link org.siquan.timetable.rotation.RotationWriter}, {@link
 * org.siquan.timetable.rotation.RotationRows}. docs/engines/scheduling.md lists the columns. It must not know the search,
 * screens or the clock.
 */
@NullMarked
package org.siquan.timetable.rotation;

import org.jspecify.annotations.NullMarked;
