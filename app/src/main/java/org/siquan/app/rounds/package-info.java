/**
 * Matching rounds (订单班双选): learners rank order classes, rankings are frozen, a lottery that nobody decides alone breaks
 * ties, the engine proposes, each school confirms, the result is shown inside the school and takes effect. It proposes places
 * to enrolled learners and never admits anybody. Entry type: {@link org.siquan.app.rounds.Rounds}. It must not decide about
 * placements.
 */
@ApplicationModule(
        displayName = "Matching rounds",
        allowedDependencies = {"metroarea", "industry", "education", "talent", "regiondata", "orders", "messages"})
@NullMarked
package org.siquan.app.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
