/**
 * The days of a placement (在岗过程): who was there and who looked, leave, journals and the report, incidents, lessons, and hours
 * against plan and law. Presence is the tutors' duty (职业学校学生实习管理规定, Art. 23) and no punch-in: nobody's whereabouts are
 * kept. Entry types: {@link org.siquan.app.days.DayBook}, {@link org.siquan.app.days.Flags}, {@link
 * org.siquan.app.days.Leaves}, {@link org.siquan.app.days.Journals}, {@link org.siquan.app.days.Incidents}, {@link
 * org.siquan.app.days.Lessons}. It tells the rules what it knows as a {@link org.siquan.app.placements.FactSource}; it must know
 * nothing of pay, assessment or archive.
 */
@ApplicationModule(
        displayName = "Days",
        allowedDependencies = {"industry", "messages", "placements"})
@NullMarked
package org.siquan.app.days;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
