/**
 * The people of an organisation: who is invited, which positions they hold, who decides what in which order, and who stands in for
 * whom. Entry types: {@link org.siquan.app.people.Positions}, {@link org.siquan.app.people.Approvals}, {@link
 * org.siquan.app.people.Substitutes}. A process says by {@link org.siquan.app.people.ApprovalSubject} what may be asked about. How
 * somebody signs in is the platform's.
 */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"messages", "placements"})
@NullMarked
package org.siquan.app.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
