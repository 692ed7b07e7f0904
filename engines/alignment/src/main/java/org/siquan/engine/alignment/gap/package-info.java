/**
 * What a curriculum answers of what is asked of it: which courses serve an order, which orders suffer without a course,
 * and the gap analysis of a major with suggested changes. Entry types:
 * {@link org.siquan.engine.alignment.gap.Provision} and {@link org.siquan.engine.alignment.gap.GapAnalysis}. It must not
 * know the region's own types, files, clock or framework.
 */
@NullMarked
package org.siquan.engine.alignment.gap;

import org.jspecify.annotations.NullMarked;
