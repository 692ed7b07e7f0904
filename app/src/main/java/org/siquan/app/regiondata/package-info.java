/**
 * The data of a park as one set of files: handed in, checked, previewed, taken over into the four circles at once, and
 * handed out again; the competency framework alone, as CASE; and the job advertisements that the next run reads. Entry
 * type: {@link org.siquan.app.regiondata.RegionData}. It must not know any process of the park.
 */
@ApplicationModule(
        displayName = "Region data",
        allowedDependencies = {"metroarea", "industry", "education", "talent"})
@NullMarked
package org.siquan.app.regiondata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
