/**
 * The talent circle (人才圈): enrolled learners, the order classes they rank, and the quotas agreed for them. Learners
 * are personal data: a school reads its own, a learner only the own row. Entry type:
 * {@link org.siquan.app.talent.TalentRegistry}. It must not know any process of the park.
 */
@ApplicationModule(
        displayName = "Talent circle",
        allowedDependencies = {"metroarea", "industry", "education"})
@NullMarked
package org.siquan.app.talent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
