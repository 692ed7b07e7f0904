/**
 * Files of timetabling and scheduling problems of the literature; one package below for each format. Here is what they have
 * in common: {@link org.siquan.timetable.FaultLog} gathers what is wrong with a file, {@link org.siquan.timetable.FileRead}
 * is what a reader hands out. It must not know any format, screens or the clock.
 */
@NullMarked
package org.siquan.timetable;

import org.jspecify.annotations.NullMarked;
