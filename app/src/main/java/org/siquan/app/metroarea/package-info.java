/**
 * The metropolitan circle (都市圈): zones, sites, the trains between them and the travel times, from which the one-hour
 * reach is computed. Entry type: {@link org.siquan.app.metroarea.MetroAreaRegistry}. It must not know any other circle
 * or process.
 */
@ApplicationModule(
        displayName = "Metropolitan area",
        allowedDependencies = {})
@NullMarked
package org.siquan.app.metroarea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
