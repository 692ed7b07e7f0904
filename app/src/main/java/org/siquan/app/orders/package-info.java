/**
 * Talent orders (人才订单): drafts, publication into the registry of the industry circle, amendments, contracts, withdrawal,
 * and the account of what became of the places. Entry type: {@link org.siquan.app.orders.TalentOrders}. Other processes
 * move orders and record what became of learners through it; it knows none of them.
 */
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {"metroarea", "industry", "education", "talent"})
@NullMarked
package org.siquan.app.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
