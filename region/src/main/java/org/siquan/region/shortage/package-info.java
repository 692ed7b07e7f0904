/**
 * Reads shortage catalogues (紧缺目录) from CSV or a workbook. Entry type: {@link org.siquan.region.shortage.ShortageReader}. It
 * must not know engines or the park.
 */
@NullMarked
package org.siquan.region.shortage;

import org.jspecify.annotations.NullMarked;
