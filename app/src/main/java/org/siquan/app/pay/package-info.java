/**
 * Pay of learners at posts (实习报酬): what was agreed, what is due each month, what was paid and what the learner says was
 * received; alarms that become cases; and the account of an enterprise of what taking learners costs and returns. Entry types:
 * {@link org.siquan.app.pay.PayTerms}, {@link org.siquan.app.pay.PayBook}, {@link org.siquan.app.pay.PayCases}, {@link
 * org.siquan.app.pay.ReturnAccount}. It decides no rule: it says what it knows to {@code placements}, which asks the rules.
 */
@ApplicationModule(
        displayName = "Pay",
        allowedDependencies = {"placements", "orders", "industry", "education", "talent", "metroarea", "messages"})
@NullMarked
package org.siquan.app.pay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
