/**
 * Reads demand history that people fill in (需求历史), CSV or a workbook. Entry type:
 * {@link org.siquan.region.demand.DemandSheetReader}. It must not know engines or the application.
 */
@NullMarked
package org.siquan.region.demand;

import org.jspecify.annotations.NullMarked;
