/**
 * The year as a page a person reads: one self-contained HTML file per language, drawn from the stage results alone.
 * Entry type: {@link org.siquan.year.report.HtmlReport}. It must not compute anything a stage should have computed.
 */
@NullMarked
package org.siquan.year.report;

import org.jspecify.annotations.NullMarked;
