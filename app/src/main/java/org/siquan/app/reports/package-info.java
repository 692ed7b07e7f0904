/**
 * What a school reports (报送): the file of the undergraduates' internship platform by term and month (教高厅函〔2023〕1号), and the
 * internships of the yearly quality report (职业学校学生实习管理规定, Art. 43). Entry types: {@link
 * org.siquan.app.reports.InternshipReports} and {@link org.siquan.app.reports.QualityReports}. It reads what other processes
 * recorded and counts it; it decides nothing and changes none of their rows.
 */
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {"placements", "education"})
@NullMarked
package org.siquan.app.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
