/**
 * The local search that all scheduling problems share: simulated annealing over a state that knows exact differences. Entry
 * types: {@link org.siquan.engine.scheduling.search.SearchState}, which a problem implements, and
 * {@link org.siquan.engine.scheduling.search.Chain}, which searches; {@link
 * org.siquan.engine.scheduling.search.Portfolio} runs several chains. It must not know any problem, clock or file.
 */
@NullMarked
package org.siquan.engine.scheduling.search;

import org.jspecify.annotations.NullMarked;
