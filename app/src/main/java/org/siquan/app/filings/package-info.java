/**
 * Filing of internships with the authorities (职业学校学生实习管理规定, Art. 5 and 24): packets of a school for many placements, every
 * step with date, number and letter, problems that a host province returns, and the balance between provinces. Entry types:
 * {@link org.siquan.app.filings.Filings}, {@link org.siquan.app.filings.Departments}. It must not decide whether a placement
 * may start: it says what is filed, and the rules do.
 */
@ApplicationModule(
        displayName = "Filings",
        allowedDependencies = {"metroarea", "industry", "education", "placements", "messages"})
@NullMarked
package org.siquan.app.filings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
