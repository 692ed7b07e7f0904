/**
 * The file set of a park and its typed records, grouped as the four circles. Entry types: {@link
 * org.siquan.region.RegionReader} (files to records), {@link org.siquan.region.RegionWriter} (records to files) and
 * {@link org.siquan.region.DemonstrationRegion}. It must not know engines, the database or the web.
 */
@NullMarked
package org.siquan.region;

import org.jspecify.annotations.NullMarked;
