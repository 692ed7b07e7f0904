/**
 * Files of the International Timetabling Competition 2019: reads problem XML, writes solution XML. Entry types:
 * {@link org.siquan.timetable.itc2019.ProblemReader}, {@link org.siquan.timetable.itc2019.SolutionWriter}. It must not know
 * search, screens or the clock.
 */
@NullMarked
package org.siquan.timetable.itc2019;

import org.jspecify.annotations.NullMarked;
