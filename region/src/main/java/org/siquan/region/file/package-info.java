/**
 * Reads CSV files as people send them (UTF-8 or GB18030, with or without a byte order mark, damaged) and collects
 * every fault as an {@link org.siquan.region.file.Issue}. Entry type: {@link org.siquan.region.file.Table}. It must not
 * know what a park is.
 */
@NullMarked
package org.siquan.region.file;

import org.jspecify.annotations.NullMarked;
