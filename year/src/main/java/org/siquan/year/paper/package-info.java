/**
 * Papers for a meeting: one content of sentences and tables, given out as a printable page and as a workbook. Entry type:
 * {@link org.siquan.year.paper.Paper}. It must not know what the papers are about.
 */
@NullMarked
package org.siquan.year.paper;

import org.jspecify.annotations.NullMarked;
