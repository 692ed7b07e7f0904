/**
 * The yearly cycle as people see it: runs of the year, the result of each stage, and everybody's own part of it. Entry
 * type: {@link org.siquan.app.cycle.Cycle}. It must not compute a stage: that is {@code org.siquan.year}.
 */
@ApplicationModule(
        displayName = "Cycle",
        allowedDependencies = {"regiondata", "alignment", "apprenticeship"})
@NullMarked
package org.siquan.app.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
