/**
 * What every module stands on: who acts ({@link org.siquan.app.platform.Actor}), transactions bound to one organisation
 * ({@link org.siquan.app.platform.TenantTransactions}), the audit log, jobs and the shell of every page. It must not
 * know any circle or process of the park.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package org.siquan.app.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
