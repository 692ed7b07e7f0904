/**
 * Gap analysis of a region's majors, from its records, advertisements and shortage catalogues, and the papers made of it:
 * workbook, report and the evidence for a new major. Entry type: {@link org.siquan.year.gap.RegionGaps}. It must not know
 * the command line, the application or a database.
 */
@NullMarked
package org.siquan.year.gap;

import org.jspecify.annotations.NullMarked;
