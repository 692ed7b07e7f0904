/**
 * Curriculum-based timetabling in the format of ITC-2007 track 3 (docs/engines/timetabling.md): reads {@code .ctt}, writes
 * {@code course room day period}. Entry types: {@link org.siquan.timetable.ctt.CttReader}, {@link
 * org.siquan.timetable.ctt.CttSolution}. It must not know how timetables are made or checked.
 */
@NullMarked
package org.siquan.timetable.ctt;

import org.jspecify.annotations.NullMarked;
