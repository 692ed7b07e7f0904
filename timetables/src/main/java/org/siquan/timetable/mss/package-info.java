/**
 * Files of Medical Student Scheduling: problems as MiniZinc data ({@code .dzn}), solutions as CSV
 * {@code student,period,hospital,discipline}. Entry types: {@link org.siquan.timetable.mss.MssReader}, {@link
 * org.siquan.timetable.mss.MssSolution}. It must not know the search, screens or the clock.
 */
@NullMarked
package org.siquan.timetable.mss;

import org.jspecify.annotations.NullMarked;
