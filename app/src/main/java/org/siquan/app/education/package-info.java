/**
 * The education circle (教育圈): institutions, the park's colleges and bodies, majors with their programmes and courses,
 * and what the schools share. Entry type: {@link org.siquan.app.education.EducationRegistry}. It must not know learners
 * or any process of the park.
 */
@ApplicationModule(
        displayName = "Education circle",
        allowedDependencies = {"metroarea", "industry"})
@NullMarked
package org.siquan.app.education;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
