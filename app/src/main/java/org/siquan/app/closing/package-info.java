/**
 * The close of a placement (考核与归档): the scheme that school and unit set together, the sheet that both mark and sign, the
 * competencies that were seen, the grade for the transcript, and the archive of eight kinds, sealed under one hash
 * (职业学校学生实习管理规定, Art. 27 and 29). Entry types: {@link org.siquan.app.closing.Schemes}, {@link
 * org.siquan.app.closing.Assessments}, {@link org.siquan.app.closing.Archives}. Other processes give their pieces by {@link
 * org.siquan.app.placements.ArchiveSource}; it must know none of them but the days, whose sides it takes.
 */
@ApplicationModule(
        displayName = "Closing",
        allowedDependencies = {"placements", "days", "industry", "messages"})
@NullMarked
package org.siquan.app.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
