/**
 * Demand history of an occupation in a zone by quarter, from three sources that are kept apart and combined with stated
 * weights (需求历史): talent orders, enterprises' head-count plans, job advertisements. Entry types:
 * {@link org.siquan.engine.intake.history.DemandHistory}, {@link org.siquan.engine.intake.history.PostingInflow}. It must
 * not know files, frameworks, clocks or how advertisements are read.
 */
@NullMarked
package org.siquan.engine.intake.history;

import org.jspecify.annotations.NullMarked;
