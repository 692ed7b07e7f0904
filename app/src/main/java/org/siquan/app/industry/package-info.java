/**
 * The industry circle (产业圈): chains, competencies, enterprises, and what they ask for and offer: orders, classes,
 * posts, mentors. Entry type: {@link org.siquan.app.industry.IndustryRegistry}. It may know where things are, but must
 * not know schools, learners or processes.
 */
@ApplicationModule(
        displayName = "Industry",
        allowedDependencies = {"metroarea"})
@NullMarked
package org.siquan.app.industry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
