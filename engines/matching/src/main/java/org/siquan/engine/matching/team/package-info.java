/**
 * Learners who stay together: what a market looks like once a team counts as one, and who blocks an outcome. Entry types:
 * {@link org.siquan.engine.matching.team.Parties} and {@link org.siquan.engine.matching.team.BlockingPairs}. It must not know
 * mechanisms, solvers, files or frameworks.
 */
@NullMarked
package org.siquan.engine.matching.team;

import org.jspecify.annotations.NullMarked;
